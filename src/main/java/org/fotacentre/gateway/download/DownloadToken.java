package org.fotacentre.gateway.download;

import java.nio.ByteBuffer;
import java.time.Instant;

/**
 * What a download address says, in 11 bytes: 6 of package id, 1 of file index, 4 of expiry.
 *
 * @param packageId id of the version package, below 2^48
 * @param fileIndex index of the file in the package, 0–255
 * @param expiresAt first instant at which it is no longer good, in whole seconds until the year 2106
 */
record DownloadToken(long packageId, int fileIndex, Instant expiresAt) {

    static final int LENGTH = 11;

    private static final long ID_LIMIT = 1L << 48;
    private static final long SECONDS_LIMIT = 1L << 32;

    DownloadToken {
        long seconds = expiresAt.getEpochSecond();
        if (packageId < 0 || packageId >= ID_LIMIT || fileIndex < 0 || fileIndex > 255 || seconds < 0 || seconds >= SECONDS_LIMIT) {
            throw new IllegalArgumentException("Does not fit into a download token");
        }
        expiresAt = Instant.ofEpochSecond(seconds);
    }

    static DownloadToken of(byte[] bytes) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes, 0, LENGTH);
        long packageId = (long) Short.toUnsignedInt(buffer.getShort()) << 32 | Integer.toUnsignedLong(buffer.getInt());
        int fileIndex = Byte.toUnsignedInt(buffer.get());
        return new DownloadToken(packageId, fileIndex, Instant.ofEpochSecond(Integer.toUnsignedLong(buffer.getInt())));
    }

    byte[] bytes() {
        byte[] bytes = new byte[LENGTH];
        ByteBuffer.wrap(bytes).putShort((short) (packageId >>> 32)).putInt((int) packageId)
                .put((byte) fileIndex).putInt((int) expiresAt.getEpochSecond());
        return bytes;
    }
}
