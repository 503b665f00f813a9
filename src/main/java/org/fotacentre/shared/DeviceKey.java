package org.fotacentre.shared;

/**
 * The id of a device inside its product: IMEI, MAC without colons, or chosen by the maker.
 *
 * @param value 4–32 letters and digits (product.md section 5), kept exactly as the device sends it
 */
public record DeviceKey(String value) {

    public DeviceKey {
        if (!isValid(value)) {
            throw new IllegalArgumentException("A DeviceKey is 4-32 letters and digits");
        }
    }

    /** Whether {@code text} could be a DeviceKey. */
    public static boolean isValid(String text) {
        return Alphanumeric.is(text, 4, 32);
    }

    @Override
    public String toString() {
        return value;
    }
}
