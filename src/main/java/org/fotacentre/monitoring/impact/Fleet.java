package org.fotacentre.monitoring.impact;

import java.util.HashMap;
import java.util.Map;

import org.fotacentre.upgrade.RunningVersions;

/**
 * The devices that a plan is for, as far as the rules of versions can tell them apart.
 *
 * @param groups devices by what they run, each group at least one
 * @param longOffline those that have not been online for {@link #LONG_DAYS} days, or never
 */
public record Fleet(Map<RunningVersions, Long> groups, long longOffline) {

    /** After how many days offline a device may be gone for good. */
    public static final int LONG_DAYS = 30;

    public Fleet {
        groups = Map.copyOf(groups);
    }

    /** All devices. */
    public long devices() {
        return groups.values().stream().mapToLong(Long::longValue).sum();
    }

    /** The same fleet without these devices, all of which are in it. */
    Fleet without(Fleet others) {
        Map<RunningVersions, Long> left = new HashMap<>(groups);
        others.groups.forEach((versions, devices) -> left.merge(versions, -devices, Long::sum));
        left.values().removeIf(devices -> devices <= 0);
        return new Fleet(left, longOffline - others.longOffline);
    }
}
