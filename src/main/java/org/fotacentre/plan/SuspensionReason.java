package org.fotacentre.plan;

/** Why a plan was suspended by the platform and not by a person. Words: {@code plan.suspension.<NAME>}. */
public enum SuspensionReason {
    /** More devices failed than the plan allows ({@link org.fotacentre.plan.option.FailureStop}). */
    TOO_MANY_FAILURES
}
