package org.fotacentre.simulator;

import java.time.Instant;
import java.util.Optional;
import org.fotacentre.wire.Frame;

/**
 * One thing that happened to a simulated device.
 *
 * @param text what it was, in words; without secrets
 * @param frame the message sent or received, if it was one
 */
public record JournalEntry(Instant at, Kind kind, String text, Optional<Frame> frame) {

    /** Which way a message went, or that it is something else. */
    public enum Kind {
        /** From the device to the server. */
        SENT("->"),
        /** From the server to the device. */
        RECEIVED("<-"),
        /** Inside the device. */
        NOTE("  ");

        private final String arrow;

        Kind(String arrow) {
            this.arrow = arrow;
        }
    }

    @Override
    public String toString() {
        return kind.arrow + " " + text;
    }
}
