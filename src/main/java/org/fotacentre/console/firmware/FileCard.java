package org.fotacentre.console.firmware;

import java.util.List;

import org.fotacentre.firmware.FirmwareFile;

/**
 * What pages show of one file of a package.
 *
 * @param index its place in the download link
 * @param signature as base64, or empty text
 * @param twins other packages with the same content
 */
public record FileCard(int index, String name, long size, String md5, String sha256, String crc32, String signature,
        List<PackageLink> twins) {

    static FileCard of(int index, FirmwareFile file, List<PackageLink> twins) {
        return new FileCard(index, file.name(), file.size(), file.md5(), file.sha256(), file.crc32(), file.signature(), twins);
    }
}
