package org.fotacentre.shared;

/** Texts of ASCII letters and digits, of which all keys and secrets are made. Looked at character by character: devices send many. */
public final class Alphanumeric {

    private Alphanumeric() {
    }

    /**
     * Whether the text is one.
     *
     * @param least number of characters, from 0
     * @param most number of characters
     */
    public static boolean is(String text, int least, int most) {
        return text != null && text.length() >= least && text.length() <= most && text.chars().allMatch(Alphanumeric::isOne);
    }

    private static boolean isOne(int character) {
        return character >= '0' && character <= '9' || character >= 'A' && character <= 'Z' || character >= 'a' && character <= 'z';
    }
}
