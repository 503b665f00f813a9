package org.fotacentre.console.firmware;

import java.time.Instant;

import org.fotacentre.firmware.VersionPackage;
import org.fotacentre.shared.Version;

/** What pages show of a version package, except its files. */
public record PackageCard(long id, String name, String type, String kind, String state, String source, String target,
        String remark, long size, String uploadedBy, Instant createdAt, Instant updatedAt, boolean deleted) {

    static PackageCard of(VersionPackage found) {
        return new PackageCard(found.id(), found.name(), found.type().name(), found.kind().name(),
                (found.isVerified() ? PackageState.VERIFIED : PackageState.UNVERIFIED).name(),
                found.sourceVersion().map(Version::text).orElse(""), found.targetVersion().text(), found.remark(), found.size(),
                found.uploadedBy(), found.createdAt(), found.updatedAt(), found.isDeleted());
    }
}
