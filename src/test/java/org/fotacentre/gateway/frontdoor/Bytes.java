package org.fotacentre.gateway.frontdoor;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;

/** Bytes as people write them down: pairs of hex digits, and 'text' in quotes. */
final class Bytes {

    private Bytes() {
    }

    static byte[] of(String notation) {
        var out = new ByteArrayOutputStream();
        String[] parts = notation.split("'", -1);
        for (int i = 0; i < parts.length; i++) {
            byte[] bytes = i % 2 == 1
                    ? parts[i].getBytes(StandardCharsets.US_ASCII)
                    : ByteBufUtil.decodeHexDump(parts[i].replaceAll("\\s", ""));
            out.writeBytes(bytes);
        }
        return out.toByteArray();
    }

    static ByteBuf buffer(String notation) {
        return Unpooled.wrappedBuffer(of(notation));
    }

    static String hex(String notation) {
        return ByteBufUtil.hexDump(of(notation));
    }

    static String hex(ByteBuf buffer) {
        return ByteBufUtil.hexDump(buffer);
    }
}
