package org.fotacentre.gateway.frontdoor;

import java.util.function.Function;

import io.netty.buffer.ByteBuf;

import org.fotacentre.gateway.json.JsonDownlinkEncoder;
import org.fotacentre.gateway.json.JsonTopics;
import org.fotacentre.shared.DeviceAddress;
import org.fotacentre.wire.Downlink.Grant;
import org.fotacentre.wire.DownlinkEncoder;

/**
 * The topics that belong to one device: those of a module (protocol.md 2.3), or those of a device that speaks JSON (ADR
 * 10). It may touch no others, or it could read and speak for its neighbours.
 */
final class OwnTopics {

    private static final int FIRST_PACKET_ID = 1;
    private static final int LONGEST = 1000;

    private final String uplinks;
    private final String downlinks;
    private final String management;
    private final Function<Grant, byte[]> words;

    private OwnTopics(String uplinks, String downlinks, String management, Function<Grant, byte[]> words) {
        this.uplinks = uplinks;
        this.downlinks = downlinks;
        this.management = management;
        this.words = words;
    }

    /** The topics of the device that connects in this way. */
    static OwnTopics of(ConnectPacket connect) {
        return connect.address().map(OwnTopics::of).orElseGet(() -> ofModule(connect.clientId()));
    }

    private static OwnTopics of(DeviceAddress device) {
        return new OwnTopics(JsonTopics.up(device), JsonTopics.down(device), JsonTopics.down(device), JsonDownlinkEncoder::encode);
    }

    private static OwnTopics ofModule(String clientId) {
        String downlinks = "q/1/d/" + clientId;
        return new OwnTopics("q/2/d/" + clientId, downlinks, downlinks + "/sys", grant -> DownlinkEncoder.encode(grant, FIRST_PACKET_ID));
    }

    /** Where the device hears what concerns its management. */
    String management() {
        return management;
    }

    /** What the device is told there when it is given something, in its language. */
    byte[] words(Grant grant) {
        return words.apply(grant);
    }

    /**
     * Checks where a message goes. An alias of MQTT 5 stands for a topic of this connection that was checked before.
     *
     * @throws BadPacket if the topic is not the device's own
     */
    void checkPublish(PublishPacket publish, int level) {
        if (level != Packets.MQTT_5 || !publish.topic().isEmpty()) {
            check(publish.topic(), uplinks);
        }
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
        boolean isBelow = topic.startsWith(own) && (topic.length() == own.length() || topic.charAt(own.length()) == '/');
        if (topic.length() > LONGEST || !isBelow) {
            throw new BadPacket("Topic \"" + topic.substring(0, Math.min(topic.length(), 100)) + "\" is not its own");
        }
    }
}
