package org.fotacentre.shared;

import java.util.OptionalInt;

/**
 * What a device adds to a step of its upgrade.
 *
 * @param percent how far the step is, 0–100, if it says so
 * @param words its own code and text, at most {@value #MAX_LENGTH} characters on one line, or empty
 */
public record Remark(OptionalInt percent, String words) {

    /** Longest text kept of a device, in characters. */
    public static final int MAX_LENGTH = 200;

    /** It adds nothing. */
    public static final Remark NONE = new Remark(OptionalInt.empty(), "");

    public Remark {
        if (percent.orElse(0) < 0 || percent.orElse(0) > 100 || words.length() > MAX_LENGTH
                || words.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("A remark is 0-100 percent and up to 200 characters on one line");
        }
    }

    /** Takes what a device sent: what is too long is cut, what does not print becomes a blank. */
    public static Remark of(OptionalInt percent, String words) {
        String line = words.replaceAll("[\\s\\p{Cc}\\p{Cs}]+", " ").strip();
        boolean splits = line.length() > MAX_LENGTH && Character.isHighSurrogate(line.charAt(MAX_LENGTH - 1));
        return new Remark(percent, line.substring(0, Math.min(line.length(), splits ? MAX_LENGTH - 1 : MAX_LENGTH)));
    }
}
