package org.fotacentre.launcher;

/** The reason why the product cannot start, in words for the person at the keyboard. Shown without a stack trace. */
public final class CannotStart extends RuntimeException {

    CannotStart(String reason) {
        super(reason, null, false, false);
    }

    CannotStart(String reason, Throwable cause) {
        super(reason, cause, false, false);
    }
}
