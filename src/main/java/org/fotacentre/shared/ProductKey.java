package org.fotacentre.shared;

/**
 * The public id of a product, part of every MQTT client id of its devices.
 *
 * @param value 1–32 letters and digits (C-2.9 keeps at most 32; protocol.md 2.2)
 */
public record ProductKey(String value) {

    public ProductKey {
        if (!Alphanumeric.is(value, 1, 32)) {
            throw new IllegalArgumentException("A ProductKey is 1-32 letters and digits");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
