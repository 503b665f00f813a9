package org.fotacentre.gateway.frontdoor;

import java.util.function.UnaryOperator;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;

/** A PUBLISH packet seen through its bytes, which stay where they are. */
final class PublishPacket {

    private static final int RETAIN = 0x01;
    private static final int FLAGS = 0x0f;

    private final ByteBuf packet;
    private final PacketReader in;
    private final String topic;
    private final int fieldsAt;
    private final int afterTopic;

    private PublishPacket(ByteBuf packet) {
        this.packet = packet;
        this.in = PacketReader.of(packet);
        this.fieldsAt = in.position();
        this.topic = in.text();
        this.afterTopic = packet.readerIndex() + in.position();
        if (qos() > 0) {
            in.number();
        }
    }

    /** @throws BadPacket if its fields are not complete */
    static PublishPacket read(ByteBuf packet) {
        return new PublishPacket(packet);
    }

    /** The topic; empty when an MQTT 5 alias stands for it. */
    String topic() {
        return topic;
    }

    /** 0, 1 or 2; 3 is for brokers to refuse. */
    int qos() {
        return packet.getByte(packet.readerIndex()) >> 1 & 3;
    }

    /** The packet id; only with QoS above 0. */
    int packetId() {
        return packet.getUnsignedShort(afterTopic);
    }

    /** Overwrites the packet id; only with QoS above 0. */
    void packetId(int id) {
        packet.setShort(afterTopic, id);
    }

    /** Takes away the wish that the broker keeps the message for ever. */
    void dropRetain() {
        packet.setByte(packet.readerIndex(), packet.getByte(packet.readerIndex()) & ~RETAIN);
    }

    /** The payload; to be called once. */
    byte[] payload(int level) {
        if (level == Packets.MQTT_5) {
            in.properties();
        }
        return in.rest();
    }

    /** The packet with a topic that has {@code start} before it, unless an alias stands for the topic; this one is used up. */
    ByteBuf below(byte[] start) {
        if (topic.isEmpty()) {
            return packet;
        }
        int topicAt = packet.readerIndex() + fieldsAt + Short.BYTES;
        int length = packet.writerIndex() - topicAt + Short.BYTES + start.length;
        ByteBuf longer = Packets.length(Unpooled.buffer(length + Packets.LONGEST_HEAD).writeByte(packet.getByte(packet.readerIndex())), length)
                .writeShort(afterTopic - topicAt + start.length).writeBytes(start).writeBytes(packet, topicAt, packet.writerIndex() - topicAt);
        packet.release();
        return longer;
    }

    /** The packet with another payload in place of its own; this one is used up. */
    ByteBuf with(int level, UnaryOperator<byte[]> change) {
        byte[] payload = payload(level);
        int fields = in.position() - payload.length - fieldsAt;
        ByteBuf body = Unpooled.buffer().writeBytes(packet, packet.readerIndex() + fieldsAt, fields)
                .writeBytes(change.apply(payload));
        return replaced(body);
    }

    private ByteBuf replaced(ByteBuf body) {
        ByteBuf changed = Packets.packet(PacketType.PUBLISH, packet.getByte(packet.readerIndex()) & FLAGS, body);
        packet.release();
        return changed;
    }
}
