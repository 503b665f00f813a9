package org.fotacentre.gateway.frontdoor;

import io.netty.buffer.ByteBuf;

/** The topics that belong to one device (protocol.md 2.3). It may touch no others, or it could read and speak for its neighbours. */
final class OwnTopics {

    private final String uplinks;
    private final String downlinks;

    OwnTopics(String clientId) {
        uplinks = "q/2/d/" + clientId + "/";
        downlinks = "q/1/d/" + clientId + "/";
    }

    /** Where the device hears what concerns its management. */
    String management() {
        return downlinks + "sys";
    }

    /** @throws BadPacket if the topic is not the device's own */
    void checkPublish(PublishPacket publish) {
        check(publish.topic(), uplinks);
    }

    /**
     * Checks a SUBSCRIBE packet and counts its filters.
     *
     * @throws BadPacket if one of them is not the device's own, or there is none
     */
    int checkSubscribe(ByteBuf packet, int level) {
        PacketReader in = PacketReader.of(packet);
        in.number();
        if (level == Packets.MQTT_5) {
            in.properties();
        }
        int filters = 0;
        do {
            check(in.text(), downlinks);
            in.octet();
            filters++;
        } while (in.hasMore());
        return filters;
    }

    private static void check(String topic, String own) {
        if (!topic.startsWith(own)) {
            throw new BadPacket("Topic \"" + topic.substring(0, Math.min(topic.length(), 100)) + "\" is not its own");
        }
    }
}
