package org.fotacentre.upgrade;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * How far one component of one device got (product.md 2.11). Within an attempt a component only moves forward; steps
 * may be missing or repeated, because devices leave them out or send them again (product.md 3.6).
 */
public enum ComponentState {
    /** Nothing was sent, or an attempt failed and the next one is due. */
    WAITING,
    /** The plan is on its way to the device. */
    OFFERED,
    /** The device has the plan and has not decided. */
    RECEIVED,
    /** The device refused; after the pause the plan may come again. */
    REFUSED,
    /** The device accepted; the download link is on its way. */
    CONFIRMED,
    /** The device is about to download. */
    READY,
    DOWNLOADING,
    DOWNLOADED,
    /** The device flashes, or restarts to do so. */
    UPGRADING,
    SUCCEEDED,
    /** The last attempt failed and none is left; a person may want another try. */
    FAILED,
    /** The component ran its target from the start. */
    NOT_NEEDED;

    private static final Set<ComponentState> UNDECIDED = EnumSet.of(WAITING, OFFERED, RECEIVED, REFUSED);
    private static final Set<ComponentState> AT_WORK = EnumSet.of(CONFIRMED, READY, DOWNLOADING, DOWNLOADED, UPGRADING);

    /** Whether a component in this state may take {@code next}, repeats included. */
    public boolean mayBecome(ComponentState next) {
        return switch (this) {
            case WAITING -> EnumSet.of(OFFERED, CONFIRMED, REFUSED, SUCCEEDED, NOT_NEEDED, FAILED).contains(next);
            case OFFERED, RECEIVED -> EnumSet.range(OFFERED, FAILED).contains(next) && !isBackwards(next);
            case REFUSED -> EnumSet.of(OFFERED, REFUSED, CONFIRMED, SUCCEEDED, FAILED).contains(next);
            case CONFIRMED, READY, DOWNLOADING, DOWNLOADED, UPGRADING ->
                    next == WAITING || next == FAILED || next == SUCCEEDED || AT_WORK.contains(next) && !isBackwards(next);
            case FAILED -> next == WAITING;
            case SUCCEEDED, NOT_NEEDED -> false;
        };
    }

    /** The states in which the device has accepted and works on it. */
    static Set<ComponentState> atWork() {
        return Collections.unmodifiableSet(AT_WORK);
    }

    /** The states in which the device has been asked and has not decided. */
    static Set<ComponentState> offered() {
        return EnumSet.of(OFFERED, RECEIVED);
    }

    /** Whether the device has accepted and works on it. */
    public boolean isAtWork() {
        return AT_WORK.contains(this);
    }

    /** Whether the device has not accepted (yet). */
    public boolean isUndecided() {
        return UNDECIDED.contains(this);
    }

    /** Whether nothing can happen any more. */
    public boolean isFinal() {
        return this == SUCCEEDED || this == FAILED || this == NOT_NEEDED;
    }

    /** How many of the five steps start, confirm, downloading, upgrading, result are reached, 0–5 (product.md 2.11). */
    public int stepsReached() {
        return switch (this) {
            case WAITING, OFFERED, NOT_NEEDED -> 0;
            case RECEIVED, REFUSED -> 1;
            case CONFIRMED -> 2;
            case READY, DOWNLOADING, DOWNLOADED -> 3;
            case UPGRADING -> 4;
            case SUCCEEDED, FAILED -> 5;
        };
    }

    /** How far that is, 0–100 percent: a fifth for each step; what failed or was refused has to begin anew. */
    public int percent() {
        return switch (this) {
            case REFUSED, FAILED -> 0;
            case DOWNLOADED -> 70;
            default -> 20 * stepsReached();
        };
    }

    /** A plan may be offered again while the device has it; everything else only moves forward. */
    private boolean isBackwards(ComponentState next) {
        return next != OFFERED && next.ordinal() < ordinal();
    }
}
