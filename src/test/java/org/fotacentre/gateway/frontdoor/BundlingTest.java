package org.fotacentre.gateway.frontdoor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelFuture;
import io.netty.channel.embedded.EmbeddedChannel;
import org.junit.jupiter.api.Test;

class BundlingTest {

    private final EmbeddedChannel channel = new EmbeddedChannel(new Bundling());

    @Test
    void what_is_written_before_a_flush_leaves_as_one_piece_in_its_order() {
        channel.write(Bytes.buffer("01 02"));
        channel.write(Bytes.buffer("03"));
        assertNull(channel.readOutbound());
        channel.flush();

        assertEquals("010203", next());
        assertNull(channel.readOutbound());
    }

    @Test
    void pieces_stay_small_and_a_large_packet_leaves_alone() {
        for (int i = 0; i < 3; i++) {
            channel.write(Unpooled.buffer(30_000).writeZero(30_000));
        }
        channel.write(Unpooled.buffer(70_000).writeZero(70_000));
        channel.flush();

        assertEquals(120_000, next().length());
        assertEquals(60_000, next().length());
        assertEquals(140_000, next().length());
    }

    @Test
    void nothing_that_is_written_last_waits_for_all_before_it() {
        channel.write(Bytes.buffer("01"));
        ChannelFuture last = channel.write(Unpooled.EMPTY_BUFFER);
        assertFalse(last.isDone());
        channel.flush();

        assertTrue(last.isSuccess());
        assertEquals("01", next());
    }

    @Test
    void what_was_not_flushed_when_the_connection_ends_is_let_go() {
        ByteBuf packet = Bytes.buffer("01");
        channel.write(packet);
        channel.close();

        assertEquals(0, packet.refCnt());
        assertNull(channel.readOutbound());
    }

    private String next() {
        ByteBuf piece = channel.readOutbound();
        try {
            return Bytes.hex(piece);
        } finally {
            piece.release();
        }
    }
}
