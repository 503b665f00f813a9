package org.fotacentre.upgrade;

/** Why a plan does not go to a device now, or never will. Each has its words in both languages: {@code upgrade.skip.<NAME>}. */
public enum SkipReason {
    PLAN_NOT_OPEN,
    PLAN_NOT_STARTED,
    PLAN_SUSPENDED,
    PLAN_TERMINATED,
    PLAN_OVER,
    BLACKLISTED,
    NOT_WHITELISTED,
    ALREADY_DONE,
    /** Only of a device that a retry meets: plans do not look at deleted devices. */
    DEVICE_DELETED,
    /** Only of a device that a retry meets: by then it had not failed any more. */
    NOT_FAILED,
    OTHER_UPGRADE_RUNNING,
    UPGRADE_RUNNING,
    VERSION_UNKNOWN,
    NO_FITTING_PACKAGE,
    JUST_OFFERED,
    USER_NOT_CONFIRMED,
    USER_DECLINED,
    APPOINTED_LATER,
    APPOINTMENT_LAPSED,
    OUTSIDE_AUTO_PERIOD,
    NO_ACTIVE_PUSH,
    PAUSED_AFTER_REFUSAL,
    OUTSIDE_WINDOW,
    OFFLINE,
    BATTERY_TOO_LOW,
    SIGNAL_TOO_WEAK,
    /** As many devices are at work as the plan allows at the same time. */
    PLAN_FULL
}
