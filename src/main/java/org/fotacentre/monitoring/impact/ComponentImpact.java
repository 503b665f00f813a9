package org.fotacentre.monitoring.impact;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.fotacentre.plan.PlanComponent;
import org.fotacentre.shared.ComponentId;
import org.fotacentre.shared.Version;
import org.fotacentre.upgrade.RunningVersions;

/**
 * What a plan would do to one component of the fleet.
 *
 * @param target the version it becomes
 * @param shares the versions that run now, the most carried first
 * @param unreported devices that have never reported the component
 * @param emptySources source versions of deltas that no device runs
 */
public record ComponentImpact(ComponentId component, Version target, List<Share> shares, long unreported, List<Version> emptySources) {

    /**
     * One version that runs now.
     *
     * @param downgrade whether the target looks older
     */
    public record Share(Version version, long devices, Fate fate, boolean downgrade) {
    }

    public ComponentImpact {
        shares = List.copyOf(shares);
        emptySources = List.copyOf(emptySources);
    }

    /** The impact of the rows of one component, which have one target. */
    static ComponentImpact of(List<PlanComponent> rows, Fleet fleet) {
        ComponentId component = rows.get(0).component();
        Map<Optional<Version>, Long> counts = fleet.groups().entrySet().stream().collect(Collectors.groupingBy(
                group -> group.getKey().of(component), Collectors.summingLong(Map.Entry::getValue)));
        List<Share> shares = counts.entrySet().stream().filter(one -> one.getKey().isPresent())
                .map(one -> share(rows, one.getKey().get(), one.getValue()))
                .sorted(Comparator.comparingLong(Share::devices).reversed().thenComparing(share -> share.version().text())).toList();
        List<Version> empty = rows.stream().flatMap(row -> row.source().stream())
                .filter(source -> !counts.containsKey(Optional.of(source))).toList();
        return new ComponentImpact(component, rows.get(0).target(), shares, counts.getOrDefault(Optional.<Version>empty(), 0L), empty);
    }

    /** Whether some device runs the target, so that it is no slip of the finger. */
    public boolean isTargetSeen() {
        return shares.stream().anyMatch(share -> share.version().equals(target));
    }

    /** Devices for which the target looks older than what they run. */
    public long downgraded() {
        return shares.stream().filter(Share::downgrade).mapToLong(Share::devices).sum();
    }

    private static Share share(List<PlanComponent> rows, Version version, long devices) {
        Fate fate = Fate.of(rows, RunningVersions.only(rows.get(0).component(), version));
        boolean downgrade = fate == Fate.UPGRADE && new VersionOrder(version).looksNewerThan(rows.get(0).target());
        return new Share(version, devices, fate, downgrade);
    }
}
