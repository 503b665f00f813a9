package org.fotacentre.shared;

/**
 * A firmware version: an exact text that is compared, never ordered (product.md 6.17: trimmed, case-sensitive).
 *
 * @param text 1–100 characters without surrounding white space
 */
public record Version(String text) {

    /** Longest version accepted, in characters. */
    public static final int MAX_LENGTH = 100;

    public Version {
        text = text == null ? "" : text.strip();
        if (text.isEmpty() || text.length() > MAX_LENGTH) {
            throw new IllegalArgumentException("A version is 1-100 characters");
        }
    }

    /** Whether a person may type {@code text} as a version: letters, digits, {@code _ - .} (product.md 2.5). */
    public static boolean isTypeable(String text) {
        return text != null && text.matches("[0-9A-Za-z_.-]{1,100}");
    }

    @Override
    public String toString() {
        return text;
    }
}
