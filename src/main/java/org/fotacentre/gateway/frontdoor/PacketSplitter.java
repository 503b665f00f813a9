package org.fotacentre.gateway.frontdoor;

import java.util.List;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.ByteToMessageDecoder;

/**
 * Cuts a stream of bytes into whole MQTT packets, however the network has cut it: one byte of type and flags, one to
 * four bytes of remaining length, then that many bytes. A packet longer than the limit is a {@link BadPacket} as soon
 * as its length is read, so nobody makes us store more.
 */
final class PacketSplitter extends ByteToMessageDecoder {

    private int limit;

    /** @param limit longest packet accepted, header included, in bytes */
    PacketSplitter(int limit) {
        this.limit = limit;
    }

    /** Changes the limit for the packets to come. */
    void limit(int bytes) {
        this.limit = bytes;
    }

    @Override
    protected void decode(ChannelHandlerContext context, ByteBuf in, List<Object> out) {
        int length = packetLength(in);
        if (length > limit) {
            throw new BadPacket("A packet of " + length + " bytes is longer than " + limit);
        }
        if (length > 0 && in.readableBytes() >= length) {
            out.add(in.readRetainedSlice(length));
        }
    }

    /** Length of the packet that starts here, or 0 while its header is not complete. */
    private static int packetLength(ByteBuf in) {
        int remaining = 0;
        for (int i = 1; i < in.readableBytes(); i++) {
            int digit = in.getUnsignedByte(in.readerIndex() + i);
            remaining |= (digit & 0x7f) << 7 * (i - 1);
            if (digit < 0x80) {
                return 1 + i + remaining;
            }
            if (i == 4) {
                throw new BadPacket("A remaining length has at most 4 bytes");
            }
        }
        return 0;
    }
}
