package org.fotacentre.upgrade;

import java.util.Optional;

import org.fotacentre.plan.PlanStatus;

/** Why an attempt or a whole upgrade did not succeed. Words: {@code upgrade.reason.<NAME>} (product.md 7.4). */
public enum FailureReason {
    /** The device reported that it could not download. */
    DOWNLOAD_FAILED,
    /** The device reported that it could not flash. */
    FLASH_FAILED,
    /** The device reported success but not the target version. */
    VERSION_MISMATCH,
    /** Nothing was heard of the device for too long after it had accepted. */
    TIMEOUT,
    /** The plan ended before the device started, or before its next attempt. */
    PLAN_ENDED,
    /** The same by forced termination. */
    PLAN_TERMINATED,
    /** The device was blocked in the active plan (product.md 6.25). */
    BLOCKED,
    /** Somebody deleted the device. */
    DEVICE_DELETED,
    /** The device refused; not a failure. */
    DEVICE_REFUSED,
    /** The user said "not this time"; not a failure. */
    USER_CANCELLED;

    /** Why a plan of that status never came to the devices it has not upgraded; empty while it may still come (product.md 6.9). */
    public static Optional<FailureReason> ofClosed(PlanStatus status) {
        return switch (status) {
            case ENDED -> Optional.of(PLAN_ENDED);
            case TERMINATED -> Optional.of(PLAN_TERMINATED);
            case DRAFT, SCHEDULED, RUNNING, SUSPENDED -> Optional.empty();
        };
    }
}
