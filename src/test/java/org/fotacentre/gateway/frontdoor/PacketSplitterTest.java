package org.fotacentre.gateway.frontdoor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.DecoderException;
import org.junit.jupiter.api.Test;

class PacketSplitterTest {

    private static final String PINGREQ = "c0 00";
    private static final String PUBLISH = "30 05 00 01 't' 01 02";

    private final EmbeddedChannel channel = new EmbeddedChannel(new PacketSplitter(300));

    @Test
    void packets_that_arrive_together_come_out_one_by_one() {
        channel.writeInbound(Bytes.buffer(PINGREQ + PUBLISH + PINGREQ));

        assertEquals(List.of(Bytes.hex(PINGREQ), Bytes.hex(PUBLISH), Bytes.hex(PINGREQ)), packets());
    }

    @Test
    void packets_that_arrive_byte_by_byte_come_out_whole() {
        for (byte one : Bytes.of(PUBLISH + PINGREQ)) {
            channel.writeInbound(Unpooled.wrappedBuffer(new byte[] {one}));
        }

        assertEquals(List.of(Bytes.hex(PUBLISH), Bytes.hex(PINGREQ)), packets());
    }

    @Test
    void every_way_to_cut_the_stream_in_two_gives_the_same_packets() {
        byte[] stream = Bytes.of(PUBLISH + "30 80 01" + "00".repeat(128) + PINGREQ);
        for (int cut = 0; cut <= stream.length; cut++) {
            channel.writeInbound(Unpooled.copiedBuffer(stream, 0, cut));
            channel.writeInbound(Unpooled.copiedBuffer(stream, cut, stream.length - cut));

            assertEquals(List.of(Bytes.hex(PUBLISH), Bytes.hex("30 80 01" + "00".repeat(128)), Bytes.hex(PINGREQ)), packets());
        }
    }

    @Test
    void a_packet_over_the_limit_is_refused_at_its_length() {
        channel.writeInbound(Bytes.buffer("30 a9 02" + "00".repeat(297)));
        assertEquals(1, packets().size());

        assertThrows(DecoderException.class, () -> channel.writeInbound(Bytes.buffer("30 aa 02")));
    }

    @Test
    void a_length_of_more_than_four_bytes_is_refused() {
        assertThrows(DecoderException.class, () -> channel.writeInbound(Bytes.buffer("30 80 80 80 80")));
    }

    @Test
    void nothing_comes_out_before_the_header_is_complete() {
        channel.writeInbound(Bytes.buffer("30"), Bytes.buffer("80"));

        assertNull(channel.readInbound());
    }

    private List<String> packets() {
        List<String> packets = new ArrayList<>();
        for (ByteBuf packet = channel.readInbound(); packet != null; packet = channel.readInbound()) {
            packets.add(Bytes.hex(packet));
            packet.release();
        }
        return packets;
    }
}
