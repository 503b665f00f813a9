package org.fotacentre.gateway.frontdoor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.util.Arrays;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import org.fotacentre.device.ConnectionId;
import org.fotacentre.shared.DeviceAddress;
import org.fotacentre.wire.Downlink.Grant;
import org.junit.jupiter.api.Test;

/** CONNECT as stock devices write it (protocol.md 2.2) and as brokers want it (MQTT 3.1.1 and 5, section 3.1). */
class ConnectPacketTest {

    /** Password without user name, flags 0x42, keep alive 120 s, as C-2.9 and Qth-Py send it. */
    private static final String OF_A_DEVICE = "10 1f  00 04 'MQTT' 04 42 00 78"
            + " 00 0c 'qdpTEST0DK01'"
            + " 00 05 '0;s;x'";
    private static final PresenceNote NOTE = new PresenceNote(7, new ConnectionId("main/0123456789abcdef"));
    private static final BrokerAddress BROKER = new BrokerAddress(URI.create("tcp://127.0.0.1:1884"), "us", "pw");
    private static final BrokerAddress OPEN_BROKER = new BrokerAddress(URI.create("tcp://127.0.0.1"), "", "");

    @Test
    void password_without_user_name_is_read() {
        ConnectPacket connect = read(OF_A_DEVICE);

        assertEquals(4, connect.level());
        assertTrue(connect.clean());
        assertEquals(120, connect.keepAlive());
        assertEquals("qdpTEST0DK01", connect.clientId());
        assertEquals("0;s;x", connect.password());
    }

    @Test
    void broker_gets_our_credentials_and_a_will() {
        assertEquals(Bytes.hex("10 55  00 04 'MQTT' 04 ce 00 78"
                + " 00 0c 'qdpTEST0DK01'"
                + " 00 1a 'fota/presence/qdpTEST0DK01'"
                + " 00 17 '7 main/0123456789abcdef'"
                + " 00 02 'us' 00 02 'pw'"),
                Bytes.hex(read(OF_A_DEVICE).forBroker(BROKER, NOTE)));
    }

    @Test
    void a_broker_without_accounts_gets_none() {
        assertEquals(0x0e, flags(read(OF_A_DEVICE).forBroker(OPEN_BROKER, NOTE)));
        assertEquals(1883, OPEN_BROKER.port());
    }

    @Test
    void the_devices_own_will_and_user_name_do_not_reach_the_broker() {
        ConnectPacket connect = read("10 23  00 04 'MQTT' 04 f4 00 00  00 04 'qd12'"
                + " 00 03 'bad'  00 02 ff fe  00 02 'un'  00 04 'pass'");

        assertFalse(connect.clean());
        assertEquals("pass", connect.password());
        assertEquals(read(OF_A_DEVICE).forBroker(BROKER, NOTE).readableBytes() - 2 * 8,
                connect.forBroker(BROKER, NOTE).readableBytes());
    }

    @Test
    void mqtt_5_keeps_its_properties_and_takes_no_more_messages_than_the_door_can_number() {
        ConnectPacket connect = read("10 15  00 04 'MQTT' 05 02 00 3c  05 11 00 00 00 0a  00 02 'qd'");

        assertEquals(Bytes.hex("10 43  00 04 'MQTT' 05 0e 00 3c  08 11 00 00 00 0a 21 00 ff  00 02 'qd'"
                + " 00  00 10 'fota/presence/qd'  00 17 '7 main/0123456789abcdef'"),
                Bytes.hex(connect.forBroker(OPEN_BROKER, NOTE)));
    }

    @Test
    void properties_of_mqtt_5_bind_the_broker_to_no_more_than_the_door_keeps() {
        String all = "11 ff ff ff ff  27 00 00 10 00  22 00 0a  17 00  19 01  26 00 01 'a' 00 01 'b'  21 00 14";

        assertEquals(Bytes.hex("11 00 01 51 80  27 00 00 10 00  22 00 0a  17 00  19 01  26 00 01 'a' 00 01 'b'  21 00 14"),
                bounded(all));
        assertEquals(Bytes.hex("21 00 ff"), bounded("21 ff ff"));
        assertEquals(Bytes.hex("21 00 ff"), bounded(""));
    }

    @Test
    void other_properties_are_a_bad_packet() {
        for (String properties : new String[] {"15 00 01 'x'", "16 00 01 'x'", "21 00 00", "01 01", "11 00 00", "26 00 01 'a'", "80"}) {
            assertThrows(BadPacket.class, () -> bounded(properties), properties);
        }
    }

    /** Or neither the door nor the broker would ever notice that it is gone. */
    @Test
    void device_that_promises_no_sign_of_life_is_expected_to_give_one_within_an_hour() {
        ConnectPacket connect = read("10 15  00 04 'MQTT' 05 02 00 00  05 11 00 00 00 0a  00 02 'qd'");

        assertEquals(3600, 1.5 * connect.keepAlive());
        assertTrue(Bytes.hex(connect.forBroker(OPEN_BROKER, NOTE)).startsWith(Bytes.hex("10 43  00 04 'MQTT' 05 0e 09 60")));
    }

    @Test
    void user_name_of_a_device_that_speaks_json_tells_who_it_is() {
        ConnectPacket connect = read("10 23  00 04 'MQTT' 05 c2 00 3c  00  00 03 'any'  00 0b 'pk/lampe001'  00 03 's3c'");

        assertEquals(DeviceAddress.parse("pk/lampe001"), connect.address());
        assertEquals("qdpklampe001", connect.clientId());
        assertEquals("s3c", connect.password());
        assertTrue(Bytes.hex(connect.forBroker(OPEN_BROKER, NOTE)).contains(Bytes.hex("00 0c 'qdpklampe001' 00 00 1a 'fota/presence/qdpklampe001'")));
    }

    @Test
    void device_without_a_client_id_gets_none() {
        assertEquals("", read("10 1f  00 04 'MQTT' 04 c2 00 3c  00 00  00 0b 'pk/lampe001'  00 03 's3c'").clientId());
    }

    private static String bounded(String properties) {
        return ByteBufUtil.hexDump(ConnectProperties.bounded(Bytes.of(properties)));
    }

    @Test
    void every_truncation_is_a_bad_packet() {
        byte[] whole = Bytes.of(OF_A_DEVICE);
        for (int length = 2; length < whole.length; length++) {
            byte[] cut = Arrays.copyOf(whole, length);
            cut[1] = (byte) (length - 2);
            assertThrows(BadPacket.class, () -> ConnectPacket.read(Unpooled.wrappedBuffer(cut)), "of " + length + " bytes");
        }
    }

    @Test
    void anything_else_is_a_bad_packet() {
        for (String other : new String[] {
            "c0 00",
            "11 00",
            "10 0c  00 06 'MQIsdp' 03 02 00 00",
            "10 0a  00 04 'MQTT' 06 02 00 00",
            OF_A_DEVICE.replaceFirst("10 1f", "10 20") + "00"}) {
            assertThrows(BadPacket.class, () -> read(other), other);
        }
    }

    @Test
    void nothing_secret_is_printed() {
        assertFalse(read(OF_A_DEVICE).toString().contains("0;s;x"));
        assertFalse(BROKER.toString().contains("pw"));
        assertFalse(new Login.Welcome(NOTE, Grant.secret("0".repeat(32))).toString().contains("000"));
    }

    private static int flags(ByteBuf connect) {
        return connect.getUnsignedByte(9);
    }

    private static ConnectPacket read(String notation) {
        return ConnectPacket.read(Bytes.buffer(notation));
    }
}
