package org.fotacentre.firmware;

/**
 * How a compressed archive begins. The Python client of Quectel modules unpacks scripts by skipping ten bytes: it reads no
 * longer header, and nothing but gzip (protocol.md 5.5).
 */
public enum ArchiveHeader {
    /** Gzip with the ten bytes that every gzip file has. */
    PLAIN,
    /** Gzip that adds a file name or other fields, or may do so by its flags. */
    EXTENDED,
    /** No gzip at all. */
    FOREIGN;

    /** Bytes that tell them apart; every gzip file has more. */
    static final int BYTES = 4;

    private static final int MAGIC_1 = 0x1F;
    private static final int MAGIC_2 = 0x8B;
    private static final int DEFLATE = 8;

    /** Tells by the first bytes of a file, which may be fewer than {@value #BYTES}. */
    static ArchiveHeader of(byte[] first) {
        boolean gzip = first.length >= BYTES && (first[0] & 0xFF) == MAGIC_1 && (first[1] & 0xFF) == MAGIC_2 && first[2] == DEFLATE;
        if (!gzip) {
            return FOREIGN;
        }
        return first[BYTES - 1] == 0 ? PLAIN : EXTENDED;
    }
}
