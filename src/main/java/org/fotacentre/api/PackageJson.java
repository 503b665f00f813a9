package org.fotacentre.api;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;

import org.fotacentre.firmware.FirmwareFile;
import org.fotacentre.firmware.VersionPackage;
import org.fotacentre.shared.Version;

/** A version package as programs read it. Times are UTC; what is not there is left out. */
final class PackageJson {

    private PackageJson() {
    }

    static String of(VersionPackage found) {
        JsonObjectBuilder json = Json.createObjectBuilder().add("id", found.id()).add("name", found.name())
                .add("type", found.type().name()).add("kind", found.kind().name());
        found.sourceVersion().map(Version::text).ifPresent(source -> json.add("source", source));
        json.add("target", found.targetVersion().text()).add("remark", found.remark()).add("verified", found.isVerified())
                .add("size", found.size()).add("uploadedBy", found.uploadedBy())
                .add("createdAt", found.createdAt().toString()).add("updatedAt", found.updatedAt().toString());
        JsonArrayBuilder files = Json.createArrayBuilder();
        found.files().forEach(file -> files.add(of(file)));
        return json.add("files", files).build().toString();
    }

    private static JsonObjectBuilder of(FirmwareFile file) {
        JsonObjectBuilder json = Json.createObjectBuilder().add("name", file.name()).add("size", file.size())
                .add("md5", file.md5()).add("sha256", file.sha256()).add("crc32", file.crc32());
        return file.signature().isEmpty() ? json : json.add("signature", file.signature());
    }
}
