package org.fotacentre.simulator;

import java.io.IOException;
import org.fotacentre.wire.OtaStep;

/** The upgrade tools that both generations of software share: fetching, flashing, telling the result. */
final class Workshop {

    private final DeviceMemory memory;
    private final DeviceBehaviour behaviour;
    private final Journal journal;

    Workshop(DeviceParts parts) {
        memory = parts.memory();
        behaviour = parts.behaviour();
        journal = parts.journal();
    }

    /** The upgrade is at this step: remembered and told. */
    void step(OtaStep step, DeviceReports reports) throws IOException {
        memory.advance(step);
        reports.step(step, memory.pending().orElseThrow());
    }

    /** The upgrade is over with this step: forgotten and told. */
    void end(PendingUpgrade upgrade, OtaStep step, DeviceReports reports) throws IOException {
        memory.settle();
        reports.step(step, upgrade);
    }

    /** The upgrade is over: it succeeded exactly if its target runs. */
    void endByVersion(PendingUpgrade upgrade, DeviceReports reports) throws IOException {
        end(upgrade, runs(upgrade) ? OtaStep.SUCCEEDED : OtaStep.FAILED, reports);
    }

    /** Whether the target of this upgrade runs. */
    boolean runs(PendingUpgrade upgrade) {
        return memory.version(upgrade.type(), upgrade.component()).filter(upgrade.target()::equals).isPresent();
    }

    /** Puts the target in place of what runs, or fails to, as told. */
    void flash(PendingUpgrade upgrade) {
        if (behaviour.flashesBadly()) {
            journal.note("flashes badly, " + upgrade.component() + " keeps its version");
            return;
        }
        memory.install(upgrade.type(), upgrade.component(), upgrade.target());
        journal.note("flashed " + upgrade.component() + " with " + upgrade.target());
    }

    /**
     * Fetches the whole file.
     *
     * @return whether it is the announced one
     * @throws DownloadFailed if it does not come
     */
    boolean fetch(ReceivedFirmware.File file, FirmwareDownload.Progress progress) throws IOException {
        if (file.size() < 1) {
            throw new DownloadFailed("the firmware link does not tell the size");
        }
        FileCheck check = new FileCheck();
        fetch(file, 0, file.size() - 1, (bytes, count) -> {
            check.take(bytes, count);
            progress.received(bytes, count);
        });
        return check.isFile(file);
    }

    /**
     * Fetches the bytes from {@code first} to {@code last}, both included; breaks off half-way, as told.
     *
     * @throws DownloadFailed if they do not come
     */
    void fetch(ReceivedFirmware.File file, long first, long last, FirmwareDownload.Progress progress)
            throws IOException {
        long half = (last - first) / 2;
        boolean failing = behaviour.takeFailure();
        long[] received = {0};
        new FirmwareDownload(file.url()).fetch(first, last, (bytes, count) -> {
            received[0] += count;
            if (failing && received[0] > half) {
                throw new DownloadFailed("the download broke off on purpose");
            }
            progress.received(bytes, count);
            behaviour.slowDown(count);
        });
        journal.note("downloaded " + received[0] + " bytes");
    }
}
