package org.fotacentre.gateway.frontdoor;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class OwnTopicsTest {

    private final OwnTopics topics = new OwnTopics("qd1");

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

    private void publish(String packet) {
        topics.checkPublish(PublishPacket.read(Bytes.buffer(packet)));
    }

    private int subscribe(String packet, int level) {
        return topics.checkSubscribe(Bytes.buffer(packet), level);
    }
}
