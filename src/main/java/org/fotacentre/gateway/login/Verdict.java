package org.fotacentre.gateway.login;

import org.fotacentre.device.Device;
import org.fotacentre.device.Protocol;
import org.fotacentre.gateway.frontdoor.Login;
import org.fotacentre.gateway.frontdoor.Login.Reason;
import org.fotacentre.wire.Downlink.Grant;

/** What is to become of a device that connects. */
sealed interface Verdict {

    /** It is not let in, but told this. */
    record Refused(Login answer) implements Verdict {

        Refused(Reason reason) {
            this(new Login.Denied(reason));
        }
    }

    /**
     * It may come in.
     *
     * @param protocol what it speaks
     * @param grant what it is given once it listens
     */
    record Admitted(Device device, Protocol protocol, Grant grant) implements Verdict {

        /** What it is told if somebody has deleted it this moment. */
        Login ifGone() {
            return new Login.Denied(protocol == Protocol.JSON ? Reason.UNAVAILABLE : Reason.COME_BACK_LATER);
        }
    }
}
