package org.fotacentre.gateway.json;

import java.nio.ByteBuffer;
import java.util.zip.CRC32;

/**
 * A piece of a file for a device without HTTP: 12 bytes of head and then the data. The head has, with the high byte
 * first, the number of the request, the offset, and the CRC-32 of the data (as in zip and PNG).
 *
 * @param id number of the request, 0 if it had none
 * @param offset place of the first byte in the file, below 2^32
 * @param data at least one byte
 */
public record Chunk(int id, long offset, byte[] data) {

    private static final int HEAD = 12;

    /** The payload of one MQTT PUBLISH. */
    public byte[] encode() {
        CRC32 crc = new CRC32();
        crc.update(data);
        return ByteBuffer.allocate(HEAD + data.length).putInt(id).putInt((int) offset).putInt((int) crc.getValue()).put(data).array();
    }

    @Override
    public String toString() {
        return "Chunk[id=" + id + ", offset=" + offset + ", length=" + data.length + "]";
    }
}
