package org.fotacentre.gateway.frontdoor;

import java.nio.charset.StandardCharsets;

import io.netty.buffer.ByteBuf;

/** Reads the fields of one MQTT packet in order. Whatever is missing is a {@link BadPacket}. Does not consume the packet. */
final class PacketReader {

    private final ByteBuf in;

    private PacketReader(ByteBuf in) {
        this.in = in;
    }

    /** The fields behind the fixed header of a whole packet. */
    static PacketReader of(ByteBuf packet) {
        PacketReader reader = new PacketReader(packet.slice());
        reader.octet();
        reader.length();
        return reader;
    }

    /** The fields of which nothing but fields is there. */
    static PacketReader ofFields(ByteBuf fields) {
        return new PacketReader(fields);
    }

    /** One byte, 0–255. */
    int octet() {
        return need(1).readUnsignedByte();
    }

    /** Two bytes, 0–65535. */
    int number() {
        return need(2).readUnsignedShort();
    }

    /** Four bytes, 0–4294967295. */
    long longNumber() {
        return need(4).readUnsignedInt();
    }

    /** A length of one to four bytes, 0–268435455. */
    int length() {
        int length = 0;
        for (int shift = 0; shift < 28; shift += 7) {
            int digit = octet();
            length |= (digit & 0x7f) << shift;
            if (digit < 0x80) {
                return length;
            }
        }
        throw new BadPacket("A length has at most 4 bytes");
    }

    /** A text with its two bytes of length before it. */
    String text() {
        int length = number();
        return need(length).readCharSequence(length, StandardCharsets.UTF_8).toString();
    }

    /** Bytes with their two bytes of length before them. */
    byte[] binary() {
        return bytes(number());
    }

    /** The properties of an MQTT 5 packet, without their length. */
    byte[] properties() {
        return bytes(length());
    }

    /** Everything that is left. */
    byte[] rest() {
        return bytes(in.readableBytes());
    }

    /** Where the next field starts, counted from the start of the packet. */
    int position() {
        return in.readerIndex();
    }

    /** Whether there is a further field. */
    boolean hasMore() {
        return in.isReadable();
    }

    private byte[] bytes(int length) {
        need(length);
        byte[] bytes = new byte[length];
        in.readBytes(bytes);
        return bytes;
    }

    private ByteBuf need(int bytes) {
        if (in.readableBytes() < bytes) {
            throw new BadPacket("A packet ends too early");
        }
        return in;
    }
}
