package org.fotacentre.simulator;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.CRC32;

import org.fotacentre.wire.Downlink.LinkedFile;
import org.fotacentre.wire.Uplink.ChunkRequest;

/** A file on its way to a device in chunks; it keeps what it has through any number of connections. */
final class JsonFetch {

    private static final int HEAD = 12;

    private String name;
    private final LinkedFile file;
    private final int chunkLength;
    private final ByteArrayOutputStream received = new ByteArrayOutputStream();
    private int asked;

    JsonFetch(String name, LinkedFile file, int chunkLength) {
        this.name = name;
        this.file = file;
        this.chunkLength = chunkLength;
    }

    /** What to ask for next, or once more. */
    ChunkRequest next() {
        return new ChunkRequest(++asked, name, received.size(), chunkLength);
    }

    /** Takes a piece, unless it is damaged or an old one; tells whether it did. */
    boolean take(byte[] payload) {
        ByteBuffer head = ByteBuffer.wrap(payload, 0, HEAD);
        CRC32 crc = new CRC32();
        crc.update(payload, HEAD, payload.length - HEAD);
        boolean fits = head.getInt() == asked & head.getInt() == received.size() & head.getInt() == (int) crc.getValue();
        if (fits) {
            received.write(payload, HEAD, payload.length - HEAD);
        }
        return fits;
    }

    /** Whether it is the same file that has got this name; then it is asked for by that from now on. */
    boolean goesOnAs(String newName, LinkedFile linked) {
        boolean same = linked.sha256().equals(file.sha256());
        name = same ? newName : name;
        return same;
    }

    int percent() {
        return (int) (100L * received.size() / file.size());
    }

    boolean isComplete() {
        return received.size() >= file.size();
    }

    /** Whether the file is the announced one. */
    boolean isSound() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(received.toByteArray());
            return received.size() == file.size() && HexFormat.of().formatHex(digest).equals(file.sha256());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
