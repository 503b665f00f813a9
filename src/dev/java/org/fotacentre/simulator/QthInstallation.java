package org.fotacentre.simulator;

import java.io.IOException;
import org.fotacentre.shared.ComponentType;
import org.fotacentre.wire.OtaStep;
import org.fotacentre.wire.Tag;

/** From the firmware link to the result as the Python package Qth does it (protocol.md 5.3–5.7). */
final class QthInstallation {

    /** The component that is the script itself. */
    private static final String SCRIPT = "appota";

    private final DeviceProfile profile;
    private final DeviceMemory memory;
    private final Journal journal;
    private final Workshop workshop;
    private boolean resultReported;

    QthInstallation(DeviceParts parts, Workshop workshop) {
        profile = parts.profile();
        memory = parts.memory();
        journal = parts.journal();
        this.workshop = workshop;
    }

    void begin(DeviceFields fields, DeviceSession session) throws IOException {
        if (!isComplete(fields)) {
            journal.note("drops the firmware link: a field is missing");
            return;
        }
        ReceivedFirmware firmware = ReceivedFirmware.of(fields, true);
        if (profile.stuckAfterResult() && resultReported && firmware.type() == ComponentType.MODULE) {
            journal.note("fails inside: version 2.1.1 takes no module firmware after a result until it is restarted");
            return;
        }
        PendingUpgrade upgrade = PendingUpgrade.of(firmware);
        memory.begin(upgrade);
        install(upgrade, firmware, session);
    }

    void poweredOn() {
        resultReported = false;
    }

    /** The upgrade is over: the version that runs now tells how. */
    void reportResult(PendingUpgrade upgrade, DeviceSession session) throws IOException {
        resultReported = true;
        workshop.endByVersion(upgrade, session.reports());
    }

    private static boolean isComplete(DeviceFields fields) {
        if (!fields.hasAll(Tag.COMPONENT, Tag.TARGET, Tag.TYPE)) {
            return false;
        }
        return switch (ReceivedPlan.componentType(fields)) {
            case MODULE -> fields.hasAll(Tag.URL) || !fields.array(Tag.FILES).isEmpty();
            case MCU -> fields.hasAll(Tag.URL, Tag.SIZE, Tag.MD5, Tag.CRC32);
        };
    }

    private void install(PendingUpgrade upgrade, ReceivedFirmware firmware, DeviceSession session) throws IOException {
        boolean script = upgrade.type() == ComponentType.MCU && upgrade.component().equals(SCRIPT);
        try {
            if (script) {
                installScript(upgrade, firmware, session);
            } else if (upgrade.type() == ComponentType.MODULE) {
                installModule(upgrade, firmware, session);
            } else {
                installMcu(upgrade, firmware, session);
            }
        } catch (DownloadFailed e) {
            journal.note(e.getMessage());
            if (script || upgrade.type() == ComponentType.MODULE) {
                workshop.step(OtaStep.DOWNLOAD_FAILED, session.reports());
            } else {
                reportResult(upgrade, session);
            }
        }
    }

    /** The module's own firmware downloads and checks, without a word to the server, and restarts. */
    private void installModule(PendingUpgrade upgrade, ReceivedFirmware firmware, DeviceSession session)
            throws IOException {
        boolean sound = true;
        for (ReceivedFirmware.File file : firmware.files()) {
            sound &= workshop.fetch(file, (bytes, count) -> { });
        }
        flash(upgrade, sound);
        session.restart();
    }

    private void installScript(PendingUpgrade upgrade, ReceivedFirmware firmware, DeviceSession session)
            throws IOException {
        workshop.step(OtaStep.DOWNLOADING, session.reports());
        boolean sound = workshop.fetch(firmware.files().get(0), (bytes, count) -> { });
        workshop.step(OtaStep.DOWNLOADED, session.reports());
        workshop.step(OtaStep.UPGRADING, session.reports());
        flash(upgrade, sound);
        workshop.step(OtaStep.RESTARTING, session.reports());
        session.restart();
    }

    /** The script downloads, hands the file to the MCU and sets the version, which reports the result at once. */
    private void installMcu(PendingUpgrade upgrade, ReceivedFirmware firmware, DeviceSession session)
            throws IOException {
        flash(upgrade, workshop.fetch(firmware.files().get(0), (bytes, count) -> { }));
        reportResult(upgrade, session);
    }

    private void flash(PendingUpgrade upgrade, boolean sound) {
        if (sound) {
            workshop.flash(upgrade);
        } else {
            journal.note("finds the MD5 wrong and keeps the old version");
        }
    }
}
