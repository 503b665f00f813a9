package org.fotacentre.gateway.download;

import java.nio.ByteBuffer;
import java.time.Instant;

/**
 * What a download address says, in 11 bytes: 5 of the component upgrade, 1 of the attempt, 1 of file index, 4 of expiry.
 *
 * @param componentUpgradeId whose upgrade it is for, below 2^40
 * @param attempt number of the attempt, of which the last 8 bits count
 * @param fileIndex index of the file in the package, 0–255
 * @param expiresAt first instant at which it is no longer good, in whole seconds until the year 2106
 */
record DownloadToken(long componentUpgradeId, int attempt, int fileIndex, Instant expiresAt) {

    static final int LENGTH = 11;

    private static final long ID_LIMIT = 1L << 40;
    private static final long SECONDS_LIMIT = 1L << 32;

    DownloadToken {
        long seconds = expiresAt.getEpochSecond();
        if (componentUpgradeId < 0 || componentUpgradeId >= ID_LIMIT || fileIndex < 0 || fileIndex > 255 || seconds < 0 || seconds >= SECONDS_LIMIT) {
            throw new IllegalArgumentException("Does not fit into a download token");
        }
        attempt = attempt & 0xFF;
        expiresAt = Instant.ofEpochSecond(seconds);
    }

    static DownloadToken of(byte[] bytes) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes, 0, LENGTH);
        long id = (long) Byte.toUnsignedInt(buffer.get()) << 32 | Integer.toUnsignedLong(buffer.getInt());
        int attempt = Byte.toUnsignedInt(buffer.get());
        int fileIndex = Byte.toUnsignedInt(buffer.get());
        return new DownloadToken(id, attempt, fileIndex, Instant.ofEpochSecond(Integer.toUnsignedLong(buffer.getInt())));
    }

    byte[] bytes() {
        byte[] bytes = new byte[LENGTH];
        ByteBuffer.wrap(bytes).put((byte) (componentUpgradeId >>> 32)).putInt((int) componentUpgradeId).put((byte) attempt)
                .put((byte) fileIndex).putInt((int) expiresAt.getEpochSecond());
        return bytes;
    }
}
