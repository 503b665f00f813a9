package org.fotacentre.simulator;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** The trap of protocol.md 2.3: what C-2.9 does to a payload when the packet id is badly chosen. */
class ArrivalTest {

    private static final byte[] LONG_FRAME = {(byte) 0xAA, (byte) 0xAA, 1, 0x2F, 7, 0, 0x2F};
    private static final byte[] SHORT_FRAME = {(byte) 0xAA, (byte) 0xAA, 0, 0x2F, 7, 0, 0x2F};

    @Test
    void publish_is_read_with_and_without_a_packet_id() {
        Arrival acknowledged = Arrival.of(MqttPacket.publish(0x1234, "a/b", LONG_FRAME, 1));
        Arrival unacknowledged = Arrival.of(MqttPacket.publish(0, "a/b", LONG_FRAME, 0));

        assertEquals("a/b", acknowledged.topic());
        assertEquals(0x1234, acknowledged.packetId());
        assertArrayEquals(LONG_FRAME, acknowledged.payload());
        assertArrayEquals(LONG_FRAME, unacknowledged.payload());
    }

    @Test
    void packet_id_with_a_zero_byte_protects_the_payload() {
        assertArrayEquals(LONG_FRAME, new Arrival("a/b", 1, 255, LONG_FRAME).payloadBehindSlashSearch());
        assertArrayEquals(LONG_FRAME, new Arrival("a/b", 1, 0x0300, LONG_FRAME).payloadBehindSlashSearch());
    }

    @Test
    void larger_packet_id_destroys_a_long_frame_with_an_early_slash() {
        byte[] destroyed = LONG_FRAME.clone();
        destroyed[3] = 0;

        assertArrayEquals(destroyed, new Arrival("a/b", 1, 0x0101, LONG_FRAME).payloadBehindSlashSearch());
        assertArrayEquals(SHORT_FRAME, new Arrival("a/b", 1, 0x0101, SHORT_FRAME).payloadBehindSlashSearch());
    }

    @Test
    void slash_in_the_packet_id_itself_is_taken_first() {
        byte[] payload = new Arrival("a/b", 1, 0x2F01, LONG_FRAME).payloadBehindSlashSearch();

        assertEquals("[-86, -86, 1, 47, 7, 0, 47]", Arrays.toString(payload));
    }
}
