package org.fotacentre.shared;

/**
 * A setting of the installation: a system property such as {@code fota.data}, or else the environment variable
 * {@code FOTA_DATA}, or else the default. README lists them all.
 */
public record Setting(String name, String fallback) {

    /** The value in force now. */
    public String text() {
        String property = System.getProperty(name);
        if (property != null && !property.isBlank()) {
            return property.strip();
        }
        String variable = System.getenv(name.toUpperCase(java.util.Locale.ROOT).replace('.', '_').replace('-', '_'));
        return variable != null && !variable.isBlank() ? variable.strip() : fallback;
    }

    /**
     * The value in force now, as a whole number.
     *
     * @throws IllegalStateException if it is not one
     */
    public int number() {
        try {
            return Integer.parseInt(text());
        } catch (NumberFormatException e) {
            throw new IllegalStateException("Setting " + name + " must be a whole number, not \"" + text() + "\"", e);
        }
    }
}
