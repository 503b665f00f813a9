package org.fotacentre.wire;

import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/** The ways in which devices write their password, told by its second part (protocol.md 2.4). */
public enum Dialect {

    /** The C SDK 2.9: Base64. */
    C("0000"),
    /** The C SDK 2.9 in session mode: as {@link #C}, and it wants its payloads encrypted (protocol.md 2.7). */
    C_SESSION("0001"),
    /** The Python package Qth: lower-case hex. */
    QTH("0008");

    private static final int HASH_LENGTH = 32;

    private final String flag;

    Dialect(String flag) {
        this.flag = flag;
    }

    /** The second part of the password. */
    public String flag() {
        return flag;
    }

    static Dialect ofFlag(String flag) {
        return Arrays.stream(values()).filter(dialect -> dialect.flag.equals(flag)).findFirst()
                .orElseThrow(() -> new MalformedPassword("flags unknown"));
    }

    String write(byte[] hash) {
        return this == QTH ? HexFormat.of().formatHex(hash) : Base64.getEncoder().encodeToString(hash);
    }

    byte[] read(String text) {
        try {
            byte[] hash = this == QTH ? HexFormat.of().parseHex(text) : Base64.getDecoder().decode(text);
            if (hash.length == HASH_LENGTH) {
                return hash;
            }
        } catch (IllegalArgumentException e) {
            // falls through: the same answer
        }
        throw new MalformedPassword("signature is not 32 bytes in the writing of the dialect");
    }
}
