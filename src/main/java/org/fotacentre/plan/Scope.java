package org.fotacentre.plan;

import java.util.Set;

import org.fotacentre.shared.DeviceKey;

/**
 * The devices of the plan's product that a plan is for (product.md 2.8.1): without lists all of them, with a white
 * list only those on it, and never one on the black list. A key may stand here before its device has ever appeared.
 *
 * @param black keys that get nothing, at most 10 000
 * @param white the only keys that get something, at most 10 000; empty for no white list
 */
public record Scope(Set<DeviceKey> black, Set<DeviceKey> white) {

    /** Most entries of one list (product.md 2.8.1). */
    public static final int MOST_ENTRIES = 10_000;

    /** Every device of the product. */
    public static final Scope ALL = new Scope(Set.of(), Set.of());

    public Scope {
        if (black.size() > MOST_ENTRIES || white.size() > MOST_ENTRIES) {
            throw new IllegalArgumentException("A list holds at most 10000 devices");
        }
        black = Set.copyOf(black);
        white = Set.copyOf(white);
    }

    /** What the lists say about {@code device}. */
    public Admission admission(DeviceKey device) {
        return Admission.of(black.contains(device), white.contains(device), !white.isEmpty());
    }

    /** Whether {@code device} belongs to the plan. */
    public boolean admits(DeviceKey device) {
        return admission(device) == Admission.ADMITTED;
    }
}
