package org.fotacentre.upgrade;

import java.time.Instant;

/**
 * The download link a device was given last, as the log of its component tells.
 *
 * @param lost whether we know that it did not reach the device
 * @param at when it went out
 */
record GivenLink(boolean lost, Instant at) {

    /** What makes us ask whether the device has it. */
    enum Occasion {
        /** We have just learnt that it did not reach the device. */
        LOSS,
        /** The device has told what it runs, as it does on a new connection. */
        REPORT,
        /** The device asks for an upgrade. */
        REQUEST
    }

    /**
     * Whether it should go out once more to a device that has come to {@code state} in its attempt. What was given on an
     * earlier connection may never have arrived, since nothing is kept for devices that are away. Modules say by themselves
     * what has become of it as soon as they are back, and begin to download without a word: they get it again only if they
     * ask, and not on the connection on which they have it (protocol.md 5.2, 5.3).
     */
    boolean isDueAgain(Occasion occasion, Listener device, ComponentState state, Instant now) {
        return device.mayLackOne(occasion, state) && switch (occasion) {
            case LOSS -> lost && device.isOnline();
            case REPORT -> isMissedBy(device);
            case REQUEST -> isMissedBy(device) || device.saysJson() && state != ComponentState.DOWNLOADING && !now.isBefore(at.plus(Patience.FOR_LINK));
        };
    }

    private boolean isMissedBy(Listener device) {
        return lost || at.isBefore(device.since());
    }

    /**
     * The device at the other end.
     *
     * @param saysJson whether it is no module
     * @param since when its connection began, or the last one it had
     */
    record Listener(boolean saysJson, boolean isOnline, Instant since) {

        /** Whether it could get any link again in that state on that occasion. */
        boolean mayLackOne(Occasion occasion, ComponentState state) {
            return isOnItsWay(state) && (saysJson || occasion == Occasion.REQUEST);
        }

        private static boolean isOnItsWay(ComponentState state) {
            return state == ComponentState.CONFIRMED || state == ComponentState.READY || state == ComponentState.DOWNLOADING;
        }
    }
}
