package org.fotacentre.wire;

import java.util.Arrays;
import java.util.Optional;

/** How far a device says an upgrade is (protocol.md 5.3). Devices leave steps out and repeat them. */
public enum OtaStep {

    /** The plan notice arrived. */
    RECEIVED(1),
    /** The device wants the upgrade; the firmware link must follow within 30 s. */
    ACCEPTED(2),
    /** The device does not want the upgrade now. */
    REFUSED(3),
    /** The download is about to begin. */
    WAITING(4),
    /** Downloading. */
    DOWNLOADING(5),
    /** The download failed or the file is not what was announced. */
    DOWNLOAD_FAILED(6),
    /** The file is complete; C-2.9 says so before it checks the MD5. */
    DOWNLOADED(8),
    /** Being installed. */
    UPGRADING(9),
    /** Installed as far as possible before a restart. */
    RESTARTING(10),
    /** The target version runs, says the device. */
    SUCCEEDED(11),
    /** The upgrade failed, says the device. */
    FAILED(12);

    private final int code;

    OtaStep(int code) {
        this.code = code;
    }

    /** The number on the wire. */
    public int code() {
        return code;
    }

    /** The step with this number, if there is one. */
    public static Optional<OtaStep> ofCode(int code) {
        return Arrays.stream(values()).filter(step -> step.code == code).findFirst();
    }
}
