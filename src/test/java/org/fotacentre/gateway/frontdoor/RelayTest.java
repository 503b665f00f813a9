package org.fotacentre.gateway.frontdoor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.WriteBufferWaterMark;
import io.netty.channel.embedded.EmbeddedChannel;
import org.fotacentre.wire.Downlink;
import org.fotacentre.wire.Downlink.Grant;
import org.fotacentre.wire.DownlinkEncoder;
import org.fotacentre.wire.SessionKey;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RelayTest {

    private static final String SECRET = "0123456789abcdef0123456789abcdef";
    private static final String CONNACK = "20 02 00 00";
    private static final String SUBACK = "90 03 00 01 01";

    private final EmbeddedChannel device = new EmbeddedChannel(new PacketSplitter(100));
    private final EmbeddedChannel broker = new EmbeddedChannel(new PacketSplitter(100));

    @BeforeEach
    void connect() {
        connect(device, broker);
    }

    @Test
    void what_a_device_may_say_reaches_the_broker_unchanged() {
        List<String> packets = List.of("82 10  00 01  00 0b 'q/1/d/qd1/+' 01", "62 02 00 07", "a2 0f 00 02 00 0b 'q/1/d/qd1/+'", "c0 00");

        packets.forEach(packet -> device.writeInbound(Bytes.buffer(packet)));

        assertEquals(packets.stream().map(Bytes::hex).toList(), sentTo(broker));
    }

    @Test
    void what_a_device_says_goes_to_the_node_it_is_at() {
        device.writeInbound(Bytes.buffer("34 10  00 0b 'q/2/d/qd1/s'  00 07 aa"));

        assertEquals(List.of(Bytes.hex("34 1a  00 15 'fota/at/n/q/2/d/qd1/s'  00 07 aa")), sentTo(broker));
    }

    @Test
    void topic_too_long_for_the_name_of_a_node_before_it_ends_both_connections() {
        EmbeddedChannel talker = new EmbeddedChannel(new PacketSplitter(100));
        connect(talker, broker);

        talker.writeInbound(publish("q/2/d/qd1/" + "s".repeat(65_520), 7, new byte[1]));

        assertEquals(List.of(), sentTo(broker));
        assertFalse(talker.isOpen());
    }

    @Test
    void a_device_cannot_leave_a_message_in_the_broker_for_ever() {
        device.writeInbound(Bytes.buffer("33 10  00 0b 'q/2/d/qd1/s'  00 07 aa"));

        assertEquals(List.of(Bytes.hex("32 1a  00 15 'fota/at/n/q/2/d/qd1/s'  00 07 aa")), sentTo(broker));
    }

    @Test
    void touching_a_foreign_topic_ends_both_connections() {
        device.writeInbound(Bytes.buffer("82 10  00 01  00 0b 'q/1/d/qd2/+' 01"));

        assertEquals(List.of(), sentTo(broker));
        assertBothClosed();
    }

    @Test
    void packets_only_brokers_send_end_both_connections() {
        device.writeInbound(Bytes.buffer(CONNACK));

        assertBothClosed();
    }

    @Test
    void disconnect_ends_both_connections_without_a_word_to_the_broker() {
        device.writeInbound(Bytes.buffer("e0 00"));

        assertEquals(List.of(), sentTo(broker));
        assertBothClosed();
    }

    @Test
    void a_broker_that_hangs_up_takes_the_device_along() {
        broker.close();
        device.runPendingTasks();

        assertBothClosed();
    }

    @Test
    void downlinks_get_small_packet_ids_and_their_acknowledgements_the_old_ones() {
        broker.writeInbound(Bytes.buffer("32 10  00 0b 'q/1/d/qd1/o'  12 34 aa"), Bytes.buffer("32 10  00 0b 'q/1/d/qd1/o'  12 35 bb"));
        device.writeInbound(Bytes.buffer("40 02 00 02"), Bytes.buffer("40 02 00 01"), Bytes.buffer("40 02 00 01"));

        assertEquals(List.of(Bytes.hex("32 10  00 0b 'q/1/d/qd1/o'  00 01 aa"), Bytes.hex("32 10  00 0b 'q/1/d/qd1/o'  00 02 bb")),
                sentTo(device));
        assertEquals(List.of(Bytes.hex("40 02 12 35"), Bytes.hex("40 02 12 34")), sentTo(broker));
    }

    @Test
    void the_secret_follows_the_first_suback_and_no_other() {
        broker.writeInbound(Bytes.buffer(SUBACK), Bytes.buffer(SUBACK));

        ByteBuf grant = Packets.publish(4, "q/1/d/qd1/sys", DownlinkEncoder.encode(Grant.secret(SECRET), 1));
        assertEquals(List.of(Bytes.hex(SUBACK), Bytes.hex(grant), Bytes.hex(SUBACK)), sentTo(device));
    }

    @Test
    void in_session_mode_the_key_goes_out_in_clear_and_payloads_are_hidden_from_the_device_on_only() {
        SessionKey key = new SessionKey("ABCDEFGHIJKLMNOP");
        Grant grant = new Grant(Optional.empty(), Optional.of(key));
        byte[] frame = DownlinkEncoder.encode(new Downlink.VersionQuery(), 9);
        EmbeddedChannel hidden = new EmbeddedChannel(new PacketSplitter(100));
        EmbeddedChannel open = new EmbeddedChannel(new PacketSplitter(100));
        connect(hidden, open, grant);

        open.writeInbound(Bytes.buffer(SUBACK), publish("q/1/d/qd1/ota", 0x1234, frame));
        hidden.writeInbound(publish("q/2/d/qd1/sys", 7, key.seal(frame)), publish("q/2/d/qd1/sys", 8, frame));

        assertEquals(List.of(Bytes.hex(SUBACK), Bytes.hex(Packets.publish(4, "q/1/d/qd1/sys", DownlinkEncoder.encode(grant, 1))),
                Bytes.hex(publish("q/1/d/qd1/ota", 1, key.seal(frame)))), sentTo(hidden));
        assertEquals(List.of(Bytes.hex(publish("fota/at/n/q/2/d/qd1/sys", 7, frame)), Bytes.hex(publish("fota/at/n/q/2/d/qd1/sys", 8, frame))),
                sentTo(open), "the device may speak before it has read the key");
    }

    @Test
    void a_repeated_connect_is_answered_here_and_only_after_the_first_was_answered() {
        ByteBuf again = Bytes.buffer("10 14  00 04 'MQTT' 04 42 00 78  00 03 'qd1'  00 03 'x;y'");

        device.writeInbound(again.copy());
        assertEquals(List.of(), sentTo(device));
        broker.writeInbound(Bytes.buffer(CONNACK));
        device.writeInbound(again);

        assertEquals(List.of(Bytes.hex(CONNACK), Bytes.hex(CONNACK)), sentTo(device));
        assertEquals(List.of(), sentTo(broker));
    }

    @Test
    void a_broker_that_refuses_us_does_not_make_the_device_forget_its_secret() {
        broker.writeInbound(Bytes.buffer("20 02 00 05"));

        assertEquals(List.of(), sentTo(device));
        assertBothClosed();
    }

    @Test
    void a_device_is_read_no_faster_than_the_broker_takes() {
        broker.config().setWriteBufferWaterMark(new WriteBufferWaterMark(8, 16));

        broker.write(Unpooled.buffer(64).writeZero(64));
        broker.runPendingTasks();
        assertFalse(device.config().isAutoRead());

        broker.flush();
        broker.runPendingTasks();
        assertTrue(device.config().isAutoRead());
    }

    @Test
    void every_truncated_body_ends_the_connection_and_nothing_worse() {
        byte[] whole = Bytes.of("82 10  00 01  00 0b 'q/1/d/qd1/+' 01");
        for (int length = 0; length < 16; length++) {
            EmbeddedChannel other = new EmbeddedChannel(new PacketSplitter(100));
            connect(other, new EmbeddedChannel(new PacketSplitter(100)));
            whole[1] = (byte) length;
            other.writeInbound(Unpooled.copiedBuffer(whole, 0, length + 2));
            assertFalse(other.isOpen(), "of " + length + " bytes");
        }
    }

    private static ByteBuf publish(String topic, int packetId, byte[] payload) {
        return Packets.packet(PacketType.PUBLISH, 2,
                Packets.text(Unpooled.buffer(), topic).writeShort(packetId).writeBytes(payload));
    }

    private static void connect(EmbeddedChannel device, EmbeddedChannel broker) {
        connect(device, broker, Grant.secret(SECRET));
    }

    private static void connect(EmbeddedChannel device, EmbeddedChannel broker, Grant grant) {
        Relay relay = new Relay(device, broker, Guests.qd1(grant));
        device.pipeline().addLast(new RelayEnd(relay, broker, relay::fromDevice));
        broker.pipeline().addLast(new RelayEnd(relay, device, relay::fromBroker));
    }

    private void assertBothClosed() {
        device.runPendingTasks();
        broker.runPendingTasks();
        assertFalse(device.isOpen());
        assertFalse(broker.isOpen());
    }

    private static List<String> sentTo(EmbeddedChannel channel) {
        channel.flush();
        List<String> packets = new ArrayList<>();
        for (ByteBuf packet = channel.readOutbound(); packet != null; packet = channel.readOutbound()) {
            if (packet.isReadable()) {
                packets.add(Bytes.hex(packet));
            }
            packet.release();
        }
        return packets;
    }
}
