package org.fotacentre.simulator;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * One control packet of MQTT, byte by byte (OASIS MQTT 3.1.1 and 5, section 2).
 *
 * @param type 1–14, the upper half of the first byte
 * @param flags 0–15, its lower half
 * @param body what follows the remaining length
 */
record MqttPacket(int type, int flags, byte[] body) {

    static final int CONNECT = 1;
    static final int CONNACK = 2;
    static final int PUBLISH = 3;
    static final int PUBACK = 4;
    static final int PUBREC = 5;
    static final int PUBREL = 6;
    static final int PUBCOMP = 7;
    static final int SUBSCRIBE = 8;
    static final int SUBACK = 9;
    static final int PINGREQ = 12;
    static final int PINGRESP = 13;
    static final int DISCONNECT = 14;

    /** SUBSCRIBE to one filter. */
    static MqttPacket subscribe(int level, int packetId, String filter, int qos) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        writeShort(body, packetId);
        writeNoProperties(body, level);
        writeText(body, filter);
        body.write(qos);
        return new MqttPacket(SUBSCRIBE, 2, body.toByteArray());
    }

    /** PUBLISH of MQTT 3.1.1; the packet id is left out with QoS 0. */
    static MqttPacket publish(int packetId, String topic, byte[] payload, int qos) {
        return publish(4, packetId, new Arrival(topic, qos, packetId, payload));
    }

    /** PUBLISH of a message; the packet id is left out with QoS 0. */
    static MqttPacket publish(int level, int packetId, Arrival message) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        writeText(body, message.topic());
        if (message.qos() > 0) {
            writeShort(body, packetId);
        }
        writeNoProperties(body, level);
        body.writeBytes(message.payload());
        return new MqttPacket(PUBLISH, message.qos() << 1, body.toByteArray());
    }

    /** A packet that is nothing but an acknowledgement of {@code packetId}. */
    static MqttPacket acknowledging(int type, int packetId) {
        return new MqttPacket(type, type == PUBREL ? 2 : 0, new byte[] {(byte) (packetId >> 8), (byte) packetId});
    }

    /** A packet without a body. */
    static MqttPacket empty(int type) {
        return new MqttPacket(type, 0, new byte[0]);
    }

    /** The packet id in the first two bytes of the body. */
    int packetId() {
        return shortAt(0);
    }

    /** The two bytes at {@code index} of the body, as a number. */
    int shortAt(int index) {
        return (body[index] & 0xFF) << 8 | body[index + 1] & 0xFF;
    }

    /** Where the properties of MQTT 5 end that begin at {@code index} of the body. */
    int afterProperties(int index) {
        int length = 0;
        int at = index;
        for (int shift = 0; shift < 28; shift += 7) {
            int digit = body[at++];
            length |= (digit & 0x7F) << shift;
            if (digit >= 0) {
                return at + length;
            }
        }
        throw new IndexOutOfBoundsException("properties without end");
    }

    /** Reads the next packet; {@link EOFException} at the end of the connection. */
    static MqttPacket read(DataInputStream in) throws IOException {
        int first = in.readUnsignedByte();
        int length = 0;
        int shift = 0;
        int digit;
        do {
            digit = in.readUnsignedByte();
            length |= (digit & 0x7F) << shift;
            shift += 7;
        } while ((digit & 0x80) != 0 && shift < 28);
        if ((digit & 0x80) != 0) {
            throw new IOException("The server sent a packet with an impossible length");
        }
        byte[] body = in.readNBytes(length);
        if (body.length < length) {
            throw new EOFException();
        }
        return new MqttPacket(first >> 4, first & 15, body);
    }

    /** Writes the packet at once. */
    void write(OutputStream out) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(body.length + 5);
        bytes.write(type << 4 | flags);
        int length = body.length;
        do {
            bytes.write(length & 0x7F | (length > 0x7F ? 0x80 : 0));
            length >>= 7;
        } while (length > 0);
        bytes.writeBytes(body);
        out.write(bytes.toByteArray());
        out.flush();
    }

    private static void writeNoProperties(ByteArrayOutputStream body, int level) {
        if (level == MqttLogin.MQTT_5) {
            body.write(0);
        }
    }

    static void writeText(ByteArrayOutputStream body, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        writeShort(body, bytes.length);
        body.writeBytes(bytes);
    }

    static void writeShort(ByteArrayOutputStream body, int value) {
        body.write(value >> 8);
        body.write(value);
    }
}
