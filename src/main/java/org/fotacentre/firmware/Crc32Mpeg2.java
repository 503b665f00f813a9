package org.fotacentre.firmware;

import java.util.zip.Checksum;

/**
 * CRC-32/MPEG-2, the variant that devices compute (protocol.md 5, field 15): polynomial 04C11DB7, start value
 * FFFFFFFF, not reflected, no final inversion. {@link java.util.zip.CRC32} is another variant.
 */
final class Crc32Mpeg2 implements Checksum {

    private static final int POLYNOMIAL = 0x04C11DB7;
    private static final int START = 0xFFFFFFFF;
    private static final int[] TABLE = table();

    private int crc = START;

    @Override
    public void update(int b) {
        crc = crc << 8 ^ TABLE[(crc >>> 24 ^ b) & 0xFF];
    }

    @Override
    public void update(byte[] bytes, int offset, int length) {
        for (int i = offset; i < offset + length; i++) {
            update(bytes[i]);
        }
    }

    @Override
    public long getValue() {
        return Integer.toUnsignedLong(crc);
    }

    @Override
    public void reset() {
        crc = START;
    }

    private static int[] table() {
        int[] table = new int[256];
        for (int i = 0; i < table.length; i++) {
            int value = i << 24;
            for (int bit = 0; bit < 8; bit++) {
                value = value < 0 ? value << 1 ^ POLYNOMIAL : value << 1;
            }
            table[i] = value;
        }
        return table;
    }
}
