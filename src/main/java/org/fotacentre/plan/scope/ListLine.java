package org.fotacentre.plan.scope;

/**
 * An entry of an import that needs a person's eye.
 *
 * @param entry which one it was, from 1
 * @param text the entry as it was given, at most 200 characters of it
 */
public record ListLine(int entry, Outcome outcome, String text) {

    private static final int MAX_TEXT = 200;

    /** What became of the entry. */
    public enum Outcome {
        /** The list has the key already, from this import or from before. */
        DUPLICATE,
        /** Taken, but the product has no such device yet: it counts from the moment the device appears. */
        UNKNOWN,
        /** Not a DeviceKey; not taken. */
        MALFORMED
    }

    public ListLine {
        text = text.length() <= MAX_TEXT ? text : text.substring(0, MAX_TEXT);
    }
}
