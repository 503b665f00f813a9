package org.fotacentre.wire;

import java.util.HexFormat;

/** Annotated bytes as the protocol document writes them. */
final class Hex {

    private Hex() {
    }

    /** The bytes of hex digits; white space is for the reader. */
    static byte[] bytes(String digits) {
        return HexFormat.of().parseHex(digits.replaceAll("\\s", ""));
    }

    /** Hex digits of bytes. */
    static String of(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    /** Hex digits without white space. */
    static String of(String digits) {
        return of(bytes(digits));
    }
}
