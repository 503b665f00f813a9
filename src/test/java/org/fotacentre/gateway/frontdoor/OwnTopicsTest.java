package org.fotacentre.gateway.frontdoor;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;

import io.netty.buffer.ByteBuf;
import org.fotacentre.shared.DeviceAddress;
import org.junit.jupiter.api.Test;

class OwnTopicsTest {

    private final OwnTopics topics = OwnTopics.of(new ConnectPacket(4, true, 120, new byte[0], "qd1", Optional.empty(), ""));
    private final OwnTopics others = OwnTopics.of(new ConnectPacket(
            5, true, 120, new byte[0], "qdpklamp1", DeviceAddress.parse("pk/lamp1"), ""));

    @Test
    void a_device_publishes_below_its_own_uplink_topic() {
        assertDoesNotThrow(() -> publish("32 0f  00 0b 'q/2/d/qd1/s'  00 07"));
    }

    @Test
    void a_device_publishes_nowhere_else() {
        for (String topic : new String[] {
            "00 0b 'q/1/d/qd1/s'", "00 0b 'q/2/d/qd2/s'", "00 0c 'q/2/d/qd12/s'", "00 0a 'q/2/d/qd1s'", "00 00",
            "00 0b 'Q/2/d/qd1/s'", "00 0c '/q/2/d/qd1/s'", "00 0f 'fota/presence/x'"}) {
            byte[] bytes = Bytes.of(topic);
            String packet = "30 %02x %s".formatted(bytes.length, topic);
            assertThrows(BadPacket.class, () -> publish(packet), topic);
        }
    }

    @Test
    void a_device_subscribes_below_its_own_downlink_topic() {
        assertEquals(1, subscribe("82 10  00 01  00 0b 'q/1/d/qd1/+' 01", 4));
        assertEquals(1, subscribe("82 11  00 01  00  00 0b 'q/1/d/qd1/+' 01", 5));
        assertEquals(2, subscribe("82 1e  00 01  00 0b 'q/1/d/qd1/+' 01  00 0b 'q/1/d/qd1/#' 00", 4));
    }

    @Test
    void a_device_subscribes_to_nothing_else() {
        for (String filter : new String[] {
            "00 01 '#'", "00 09 'q/1/d/+/+'", "00 0b 'q/2/d/qd1/+'", "00 0c 'q/1/d/qd12/+'", "00 12 '$share/x/q/1/d/qd1/'",
            "00 0b 'q/1/d/qd1/+' 01 00 01 '#'"}) {
            byte[] bytes = Bytes.of(filter);
            String packet = "82 %02x 00 01 %s 01".formatted(bytes.length + 3, filter);
            assertThrows(BadPacket.class, () -> subscribe(packet, 4), filter);
        }
    }

    @Test
    void a_subscription_to_nothing_is_a_bad_packet() {
        assertThrows(BadPacket.class, () -> subscribe("82 02 00 01", 4));
    }

    @Test
    void a_device_that_speaks_json_has_topics_of_its_own() {
        others.checkPublish(PublishPacket.read(Bytes.buffer("30 14  00 12 'fota/1/pk/lamp1/up'")), 5);
        assertEquals(1, others.checkSubscribe(Bytes.buffer("82 1b  00 01 00  00 16 'fota/1/pk/lamp1/down/#' 01"), 5));
        for (String topic : List.of("fota/1/pk/lamp1/down", "fota/1/pk/lamp2/up", "fota/1/pk/lamp1/upper", "fota/2/pk/lamp1/up", "q/2/d/qdpklamp1/ota")) {
            ByteBuf packet = Packets.publish(4, topic, new byte[0]);
            assertThrows(BadPacket.class, () -> others.checkPublish(PublishPacket.read(packet), 4), topic);
        }
    }

    @Test
    void an_alias_stands_for_a_topic_only_in_mqtt_5() {
        assertDoesNotThrow(() -> others.checkPublish(PublishPacket.read(Bytes.buffer("30 06  00 00  03 23 00 01")), 5));
        assertThrows(BadPacket.class, () -> others.checkPublish(PublishPacket.read(Bytes.buffer("30 02  00 00")), 4));
    }

    private void publish(String packet) {
        topics.checkPublish(PublishPacket.read(Bytes.buffer(packet)), 4);
    }

    private int subscribe(String packet, int level) {
        return topics.checkSubscribe(Bytes.buffer(packet), level);
    }
}
