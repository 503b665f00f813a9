package org.fotacentre.firmware;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What identifies a content: devices check MD5 or CRC32, the vault files it under SHA-256. All are taken in the one
 * pass that stores the content.
 *
 * @param size bytes
 * @param md5 32 lower-case hex digits
 * @param sha256 64 lower-case hex digits
 * @param crc32 CRC-32/MPEG-2, 8 upper-case hex digits (protocol.md 5, field 15)
 */
public record Digests(long size, String md5, String sha256, String crc32) {

    private static final int CHUNK = 64 * 1024;

    /**
     * Copies {@code in} to {@code out} to its end and returns the digests of what went through.
     *
     * @throws IOException if reading or writing fails
     */
    public static Digests copying(InputStream in, OutputStream out) throws IOException {
        MessageDigest md5 = algorithm("MD5");
        MessageDigest sha256 = algorithm("SHA-256");
        Crc32Mpeg2 crc32 = new Crc32Mpeg2();
        byte[] chunk = new byte[CHUNK];
        long size = 0;
        for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
            md5.update(chunk, 0, read);
            sha256.update(chunk, 0, read);
            crc32.update(chunk, 0, read);
            out.write(chunk, 0, read);
            size += read;
        }
        return new Digests(size, hex(md5), hex(sha256), "%08X".formatted(crc32.getValue()));
    }

    private static MessageDigest algorithm(String name) {
        try {
            return MessageDigest.getInstance(name);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has " + name, e);
        }
    }

    private static String hex(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest());
    }
}
