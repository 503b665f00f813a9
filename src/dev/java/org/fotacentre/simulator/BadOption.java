package org.fotacentre.simulator;

/** An option of the command line that cannot be used; the message is for the person who typed it. */
public final class BadOption extends RuntimeException {

    /** A complaint in a sentence. */
    public BadOption(String message) {
        super(message, null, false, false);
    }
}
