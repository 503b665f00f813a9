package org.fotacentre.upgrade;

/** What a plan has become for one device (product.md 2.11). */
public enum DeviceStatus {
    /** No component started. */
    NOT_UPGRADED,
    /** At least one component started. */
    UPGRADING,
    /** All components succeeded. */
    SUCCEEDED,
    /** At least one component failed. */
    FAILED,
    /** All components ran their targets from the start. */
    NO_NEED;

    /** Whether the result stands. */
    public boolean isFinal() {
        return this == SUCCEEDED || this == FAILED || this == NO_NEED;
    }
}
