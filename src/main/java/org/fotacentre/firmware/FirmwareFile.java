package org.fotacentre.firmware;

import jakarta.persistence.Embeddable;

/** One file of a version package: its name, its place in the order of upload, and what identifies its content. */
@Embeddable
public class FirmwareFile {

    private int position;

    private String name;

    private long size;

    private String md5;

    private String sha256;

    private String crc32;

    private String signature;

    protected FirmwareFile() {
    }

    FirmwareFile(int position, String name, Digests digests, String signature) {
        this.position = position;
        this.name = name;
        this.size = digests.size();
        this.md5 = digests.md5();
        this.sha256 = digests.sha256();
        this.crc32 = digests.crc32();
        this.signature = signature;
    }

    int position() {
        return position;
    }

    /** The name it was uploaded with, 1–255 characters without any folder. */
    public String name() {
        return name;
    }

    /** Bytes, more than 0. */
    public long size() {
        return size;
    }

    /** 32 lower-case hex digits. */
    public String md5() {
        return md5;
    }

    /** 64 lower-case hex digits; the content's key in the {@link FirmwareVault}. */
    public String sha256() {
        return sha256;
    }

    /** CRC-32/MPEG-2, 8 upper-case hex digits. */
    public String crc32() {
        return crc32;
    }

    /** The detached signature as base64, or empty text when there is none. */
    public String signature() {
        return signature;
    }
}
