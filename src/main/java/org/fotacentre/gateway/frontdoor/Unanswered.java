package org.fotacentre.gateway.frontdoor;

import java.util.HashSet;
import java.util.Set;

/** The packet ids of what a device said with QoS above 0 and the broker has not answered for good. */
final class Unanswered {

    private static final int FIRST_ERROR = 0x80;

    private final Set<Integer> ids = new HashSet<>();

    void said(PublishPacket publish) {
        if (publish.qos() > 0) {
            ids.add(publish.packetId());
        }
    }

    /** PUBACK and PUBCOMP end it; PUBREC does so only if it says no. */
    void answered(PacketType type, PacketReader answer) {
        int id = answer.number();
        if (type != PacketType.PUBREC || answer.hasMore() && answer.octet() >= FIRST_ERROR) {
            ids.remove(id);
        }
    }

    boolean isNothing() {
        return ids.isEmpty();
    }
}
