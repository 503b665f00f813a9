package org.fotacentre.plan;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** Where a plan stands in its life (product.md 2.9) and what it may become next. */
public enum PlanStatus {
    /** Saved, not activated: may be edited and deleted. */
    DRAFT,
    /** Activated, no device has started. */
    SCHEDULED,
    /** At least one device has started. */
    RUNNING,
    /** Paused by a person: devices that have not started get nothing. */
    SUSPENDED,
    /** Ended by a person, for good. */
    TERMINATED,
    /** Ended by itself: its days are over or all its devices are done. */
    ENDED;

    private static final Map<PlanStatus, Set<PlanStatus>> MAY_BECOME = Map.of(
            DRAFT,      EnumSet.of(SCHEDULED),
            SCHEDULED,  EnumSet.of(RUNNING, SUSPENDED, TERMINATED, ENDED),
            RUNNING,    EnumSet.of(SUSPENDED, TERMINATED, ENDED),
            SUSPENDED,  EnumSet.of(SCHEDULED, RUNNING, TERMINATED, ENDED),
            TERMINATED, EnumSet.noneOf(PlanStatus.class),
            ENDED,      EnumSet.noneOf(PlanStatus.class));

    /** Whether a plan with this status may take {@code next} as its next one. */
    public boolean mayBecome(PlanStatus next) {
        return MAY_BECOME.get(this).contains(next);
    }

    /** Whether devices may be offered the plan now. */
    public boolean isOpen() {
        return this == SCHEDULED || this == RUNNING;
    }

    /** Whether the plan has been activated and is not over, suspended or not. */
    public boolean isActive() {
        return this != DRAFT && !isFinal();
    }

    /** Whether the plan is over for good. */
    public boolean isFinal() {
        return MAY_BECOME.get(this).isEmpty();
    }
}
