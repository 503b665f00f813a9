package org.fotacentre.console.firmware;

import org.fotacentre.firmware.FirmwareFile;

/** What pages show of one file of a package; {@code index} is its place in the download link. */
public record FileCard(int index, String name, long size, String md5, String sha256, String crc32) {

    static FileCard of(int index, FirmwareFile file) {
        return new FileCard(index, file.name(), file.size(), file.md5(), file.sha256(), file.crc32());
    }
}
