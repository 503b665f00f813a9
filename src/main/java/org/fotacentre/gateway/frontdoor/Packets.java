package org.fotacentre.gateway.frontdoor;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Collections;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;

/** Writes the MQTT packets that the front door itself has to say. */
final class Packets {

    /** Protocol level of MQTT 5; 4 is MQTT 3.1.1. */
    static final int MQTT_5 = 5;

    /** Most bytes before the fields of a packet. */
    static final int LONGEST_HEAD = 5;

    private Packets() {
    }

    /** Answer to CONNECT; {@code code} 0 is yes. */
    static ByteBuf connack(int level, int code) {
        ByteBuf body = Unpooled.buffer(3).writeByte(0).writeByte(code);
        return packet(PacketType.CONNACK, 0, level == MQTT_5 ? body.writeByte(0) : body);
    }

    /** Answer to SUBSCRIBE: every filter granted with QoS 1. */
    static ByteBuf suback(int level, int packetId, int filters) {
        ByteBuf body = Unpooled.buffer().writeShort(packetId);
        if (level == MQTT_5) {
            body.writeByte(0);
        }
        Collections.nCopies(filters, 1).forEach(body::writeByte);
        return packet(PacketType.SUBACK, 0, body);
    }

    /** PUBACK, PUBREC or PUBCOMP of a packet. */
    static ByteBuf acknowledgement(PacketType type, int packetId) {
        return packet(type, 0, Unpooled.buffer(2).writeShort(packetId));
    }

    /** Answer to PINGREQ. */
    static ByteBuf pingresp() {
        return packet(PacketType.PINGRESP, 0, Unpooled.EMPTY_BUFFER);
    }

    /** A message with QoS 0. */
    static ByteBuf publish(int level, String topic, byte[] payload) {
        ByteBuf body = text(Unpooled.buffer(), topic);
        if (level == MQTT_5) {
            body.writeByte(0);
        }
        return packet(PacketType.PUBLISH, 0, body.writeBytes(payload));
    }

    /** A whole packet around its body. */
    static ByteBuf packet(PacketType type, int flags, ByteBuf body) {
        ByteBuf packet = Unpooled.buffer(body.readableBytes() + LONGEST_HEAD).writeByte(type.firstByte(flags));
        return length(packet, body.readableBytes()).writeBytes(body);
    }

    /** Appends a length in one to four bytes. */
    static ByteBuf length(ByteBuf out, int length) {
        int rest = length;
        for (; rest > 0x7f; rest >>= 7) {
            out.writeByte(rest & 0x7f | 0x80);
        }
        return out.writeByte(rest);
    }

    /** Appends a text with its length before it. */
    static ByteBuf text(ByteBuf out, String text) {
        return binary(out, text.getBytes(UTF_8));
    }

    /** Appends bytes with their length before them. */
    static ByteBuf binary(ByteBuf out, byte[] bytes) {
        return out.writeShort(bytes.length).writeBytes(bytes);
    }
}
