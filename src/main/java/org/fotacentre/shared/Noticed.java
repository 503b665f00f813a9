package org.fotacentre.shared;

/**
 * Something happened by itself that people want to hear of (product.md 7.9). Fired inside the transaction that makes it
 * happen, so people are told exactly when it did.
 *
 * @param kind what happened
 * @param subjectId id of the plan, or of the version package, it happened to
 * @param name its name, as people know it
 */
public record Noticed(Kind kind, long subjectId, String name) {

    /** What people are told of. Words: {@code notice.<NAME>}. */
    public enum Kind {
        /** A plan is over: its days are, or every device of its white list has a result. */
        PLAN_ENDED,
        /** A plan was suspended because too many devices failed. */
        PLAN_STOPPED,
        /** A verification succeeded, so its package is verified. */
        VERIFICATION_SUCCEEDED,
        /** A verification failed or ran out of time. */
        VERIFICATION_FAILED
    }
}
