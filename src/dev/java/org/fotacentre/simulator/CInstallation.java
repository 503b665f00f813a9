package org.fotacentre.simulator;

import java.io.IOException;
import java.time.Duration;
import org.fotacentre.shared.ComponentType;
import org.fotacentre.wire.OtaStep;
import org.fotacentre.wire.Tag;

/** From the firmware link to the flash as the C SDK 2.9 does it (protocol.md 5.4, 5.5, 5.7). */
final class CInstallation {

    private static final int MOST_FAILURES = 5;
    private static final Duration PROGRESS_PERIOD = Duration.ofSeconds(5);

    private final DeviceProfile profile;
    private final DeviceMemory memory;
    private final Journal journal;
    private final Workshop workshop;
    private int failures;

    CInstallation(DeviceParts parts, Workshop workshop) {
        profile = parts.profile();
        memory = parts.memory();
        journal = parts.journal();
        this.workshop = workshop;
    }

    /** Takes a link that names component, target and type. */
    void begin(DeviceFields fields, DeviceSession session) throws IOException {
        ReceivedFirmware firmware = ReceivedFirmware.of(fields, false);
        PendingUpgrade upgrade = PendingUpgrade.of(firmware);
        ReceivedFirmware.File file = firmware.files().get(0);
        if (!isComplete(fields)) {
            journal.note("the firmware link lacks a field");
            workshop.end(upgrade, OtaStep.FAILED, session.reports());
        } else if (firmware.type() == ComponentType.MODULE && file.size() > profile.storageBytes()) {
            journal.note("the file is larger than the free storage");
            workshop.end(upgrade, OtaStep.FAILED, session.reports());
        } else {
            memory.begin(upgrade);
            install(upgrade, file, session);
        }
    }

    private boolean isComplete(DeviceFields fields) {
        return fields.hasAll(Tag.URL, Tag.SIZE, Tag.MD5, Tag.CRC32)
                && fields.text(Tag.MD5).orElseThrow().length() == 32
                && fields.text(Tag.CRC32).filter(crc -> crc.matches("[0-9A-Fa-f]{1,8}")).isPresent()
                && (!profile.wantsSha256() || fields.hasAll(Tag.SHA256));
    }

    private void install(PendingUpgrade upgrade, ReceivedFirmware.File file, DeviceSession session) throws IOException {
        try {
            switch (upgrade.type()) {
                case MODULE -> installModule(upgrade, file, session);
                case MCU -> installMcu(upgrade, file, session);
            }
            failures = 0;
        } catch (DownloadFailed e) {
            journal.note(e.getMessage());
            failures++;
            workshop.end(upgrade, failures > MOST_FAILURES ? OtaStep.FAILED : OtaStep.DOWNLOAD_FAILED, session.reports());
        }
    }

    /** One request for the whole file, MD5 checked by the SDK, restart. */
    private void installModule(PendingUpgrade upgrade, ReceivedFirmware.File file, DeviceSession session)
            throws IOException {
        DeviceReports reports = session.reports();
        workshop.step(OtaStep.WAITING, reports);
        workshop.step(OtaStep.DOWNLOADING, reports);
        boolean sound = workshop.fetch(file, repeating(reports));
        workshop.step(OtaStep.DOWNLOADED, reports);
        if (!sound) {
            throw new DownloadFailed("the MD5 of the file is wrong");
        }
        workshop.step(OtaStep.UPGRADING, reports);
        workshop.flash(upgrade);
        session.restart();
    }

    /** Blocks as large as the free storage, each with its steps; the application checks the MD5 and sets the version. */
    private void installMcu(PendingUpgrade upgrade, ReceivedFirmware.File file, DeviceSession session) throws IOException {
        DeviceReports reports = session.reports();
        FileCheck check = new FileCheck();
        for (long first = 0; first < file.size(); first += profile.storageBytes()) {
            workshop.step(OtaStep.WAITING, reports);
            workshop.step(OtaStep.DOWNLOADING, reports);
            workshop.fetch(file, first, Math.min(file.size(), first + profile.storageBytes()) - 1,
                    (bytes, count) -> check.take(bytes, count));
            workshop.step(OtaStep.DOWNLOADED, reports);
        }
        workshop.step(OtaStep.UPGRADING, reports);
        if (check.isFile(file)) {
            workshop.flash(upgrade);
        } else {
            journal.note("the application finds the MD5 wrong and keeps the old version");
        }
        workshop.endByVersion(upgrade, reports);
    }

    private FirmwareDownload.Progress repeating(DeviceReports reports) {
        long[] next = {System.nanoTime() + PROGRESS_PERIOD.toNanos()};
        return (bytes, count) -> {
            if (System.nanoTime() > next[0]) {
                next[0] += PROGRESS_PERIOD.toNanos();
                workshop.step(OtaStep.DOWNLOADING, reports);
            }
        };
    }
}
