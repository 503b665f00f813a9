package org.fotacentre.gateway.frontdoor;

import java.util.Optional;

import org.fotacentre.device.ConnectionId;
import org.fotacentre.wire.Downlink.Grant;

/** Devices that were let in, for tests of what comes then. */
final class Guests {

    private Guests() {
    }

    /** A module with the client id {@code qd1} that speaks MQTT 3.1.1, at the node {@code n}. */
    static Guest qd1(Grant grant) {
        return new Guest(new ConnectPacket(4, true, 120, new byte[0], "qd1", Optional.empty(), ""),
                new PresenceNote(1, new ConnectionId("n/0123456789abcdef")), grant);
    }
}
