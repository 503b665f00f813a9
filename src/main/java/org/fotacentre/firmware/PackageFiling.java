package org.fotacentre.firmware;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;

import org.fotacentre.shared.Audited;
import org.fotacentre.shared.Refusal;

/**
 * Files a checked version package: its row, its audit entry and last its contents, so that a package never points at
 * nothing. Should the commit itself fail, {@link VaultCleaning} finds the contents that nobody needs.
 */
@ApplicationScoped
class PackageFiling {

    @Inject
    private VersionPackages packages;

    @Inject
    private VaultIntake intake;

    @Inject
    private Event<Audited> audit;

    /** @throws Refusal when another upload has just taken the name */
    @Transactional
    long file(VersionPackage fresh, List<StagedContent> contents, Instant now) {
        try {
            packages.add(fresh);
        } catch (PersistenceException e) {
            throw isNameTaken(e) ? Refusal.at("name", "firmware.name.taken") : e;
        }
        audit.fire(new Audited(Audited.Subject.OTA_UPGRADE, Audited.Action.UPLOAD, fresh.name())
                .with("audit.detail.package", path(fresh)).with("firmware.files", fileNames(fresh)));
        contents.forEach(content -> intake.keep(content, now));
        return fresh.id();
    }

    private static boolean isNameTaken(Throwable trouble) {
        return trouble != null && (String.valueOf(trouble.getMessage()).contains("version_package_name")
                || isNameTaken(trouble.getCause()));
    }

    private static String path(VersionPackage fresh) {
        return fresh.type() + " " + fresh.kind() + " " + fresh.sourceVersion().map(source -> source + " -> ").orElse("")
                + fresh.targetVersion();
    }

    private static String fileNames(VersionPackage fresh) {
        return fresh.files().stream().map(FirmwareFile::name).collect(Collectors.joining(", "));
    }
}
