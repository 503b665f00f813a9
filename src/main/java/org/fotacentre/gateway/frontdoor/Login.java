package org.fotacentre.gateway.frontdoor;

import org.fotacentre.wire.Downlink.Grant;

/** What the door says to a device that wants in. */
public sealed interface Login {

    /** No, with the reason that makes the device do the right thing. */
    record Denied(Reason reason) implements Login {
    }

    /** Not while we ourselves are not ready: the connection is closed without a word, and the device soon tries again. */
    record NotNow() implements Login {
    }

    /**
     * A Qth-Py device is let into the hall only, because it listens to reasons only there: its secret is wrong, and
     * after the notice it forgets it and registers anew (protocol.md 2.6).
     *
     * @param errorCode such as 10437
     */
    record SentAway(int errorCode) implements Login {
    }

    /**
     * Yes.
     *
     * @param grant what the device is given once it listens
     */
    record Welcome(PresenceNote presence, Grant grant) implements Login {
    }

    /** Reasons to deny a login, by what devices make of the code (protocol.md 2.6). */
    enum Reason {

        /** Both dialects come back in about 10 minutes and forget nothing. */
        COME_BACK_LATER(1, 0x88),

        /** The same for devices that speak JSON. */
        UNAVAILABLE(3, 0x88),

        /** The keys are right, but the device has to be imported first, or has a secret of its own. */
        NOT_ALLOWED(5, 0x87),

        /** A client id is needed, whatever it is. */
        NO_CLIENT_ID(2, 0x85),

        /** The device forgets its secret. C-2.9 then waits for its next start, Qth-Py registers after 5 s. */
        WRONG_SECRET(4, 0x86);

        private final int code;
        private final int reasonCode;

        Reason(int code, int reasonCode) {
            this.code = code;
            this.reasonCode = reasonCode;
        }

        int code(int level) {
            return level == Packets.MQTT_5 ? reasonCode : code;
        }
    }
}
