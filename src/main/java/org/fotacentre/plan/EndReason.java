package org.fotacentre.plan;

/** Why a plan ended by itself. */
public enum EndReason {
    /** Its last planned day is over. */
    DAYS_OVER,
    /** Every device of its white list has a final result (product.md 2.9). */
    WHITE_LIST_DONE,
    /** The firmware verification it was made for is over. */
    VERIFICATION_OVER
}
