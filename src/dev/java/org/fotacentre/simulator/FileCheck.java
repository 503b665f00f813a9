package org.fotacentre.simulator;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Takes in one file as it comes, in one or several blocks, and makes its MD5. */
final class FileCheck {

    private final MessageDigest md5;

    FileCheck() {
        try {
            md5 = MessageDigest.getInstance("MD5");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has MD5", e);
        }
    }

    void take(byte[] bytes, int count) {
        md5.update(bytes, 0, count);
    }

    /** Whether the file is the announced one; ends the file. */
    boolean isFile(ReceivedFirmware.File file) {
        return HexFormat.of().formatHex(md5.digest()).equals(file.md5());
    }
}
