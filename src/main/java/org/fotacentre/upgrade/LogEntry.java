package org.fotacentre.upgrade;

/**
 * The kinds of lines in the log of a component's upgrade, in the wording of product.md 2.11:
 * {@code upgrade.log.<NAME>} in both languages.
 */
public enum LogEntry {
    /** Module version, MCU versions. */
    REQUESTED,
    /** Identifier, target. */
    NOTICE_ISSUED, NOTICE_OK, NOTICE_LOST,
    LINK_ISSUED, LINK_OK, LINK_LOST,
    /** The device is there and lacks the link it was given. */
    LINK_MISSED,
    /** Identifier; one per {@link ReportedStep}. */
    REPORTED_RECEIVED, REPORTED_ACCEPTED, REPORTED_REFUSED, REPORTED_WAITING, REPORTED_DOWNLOADING,
    REPORTED_DOWNLOAD_FAILED, REPORTED_DOWNLOADED, REPORTED_UPGRADING, REPORTED_RESTARTING, REPORTED_SUCCEEDED, REPORTED_FAILED,
    /** Identifier, percent; a line at each new ten. */
    PROGRESS,
    /** What the device adds, in its own words. */
    REMARK,
    /** What the device said came at the wrong moment and changed nothing. */
    IGNORED,
    /** Module version, MCU versions. */
    VERSIONS,
    AT_TARGET,
    /** Minutes until the missing version report becomes a failure. */
    AWAITING_VERSION,
    /** Which attempt, how many at most, reason. */
    ATTEMPT_FAILED,
    /** We were too busy to serve the download. */
    DOWNLOAD_POSTPONED,
    /** Reason. */
    GIVEN_UP,
    /** Minutes of the pause. */
    LEFT_ALONE,
    /** Why: what was issued is taken back. */
    WITHDRAWN,
    /** Why: the device accepted what had been taken back. */
    ACCEPTED_TOO_LATE,
    DEVICE_DELETED,
    /** Account. */
    RETRIED,
    /** The device's user wants another try. */
    USER_RETRIED,
    USER_AGREED, USER_APPOINTED, USER_DECLINED, APPOINTMENT_LAPSED;

    static LogEntry of(Consent said) {
        return switch (said.word()) {
            case NOW -> USER_AGREED;
            case APPOINTED -> USER_APPOINTED;
            case DECLINED -> USER_DECLINED;
            case NONE, LAPSED -> throw new IllegalArgumentException("Nobody says " + said.word());
        };
    }

    static LogEntry of(ReportedStep step) {
        return valueOf("REPORTED_" + step.name());
    }
}
