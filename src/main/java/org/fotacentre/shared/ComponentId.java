package org.fotacentre.shared;

/**
 * One upgradable part of a device.
 *
 * @param type what kind of part it is
 * @param identifier 1–100 characters (product.md 5), equal to what the device reports; compared exactly
 */
public record ComponentId(ComponentType type, String identifier) {

    /** Longest identifier accepted, in characters. */
    public static final int MAX_LENGTH = 100;

    public ComponentId {
        if (type == null || identifier == null || identifier.isBlank() || identifier.length() > MAX_LENGTH) {
            throw new IllegalArgumentException("A component identifier is 1-100 characters");
        }
    }
}
