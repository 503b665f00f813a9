package org.fotacentre.simulator;

/** An option of the command line that cannot be used; the message is for the person who typed it. */
final class BadOption extends RuntimeException {

    BadOption(String message) {
        super(message, null, false, false);
    }
}
