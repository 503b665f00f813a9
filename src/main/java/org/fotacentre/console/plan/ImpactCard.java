package org.fotacentre.console.plan;

import java.util.List;

import org.fotacentre.monitoring.impact.ComponentImpact;
import org.fotacentre.monitoring.impact.Fate;
import org.fotacentre.monitoring.impact.Impact;
import org.fotacentre.shared.Version;

/**
 * What a page shows of the impact of a plan.
 *
 * @param devices devices in scope now
 * @param fates how many of them come to which fate, in the order of {@link Fate}
 * @param longOffline those that have not been online for long
 */
public record ImpactCard(long devices, List<Count> fates, long longOffline, List<Component> components) {

    /** @param fate by the name of its constant */
    public record Count(String fate, long devices) {
    }

    /**
     * One component.
     *
     * @param shares the versions most carried
     * @param others devices with versions that are not among them
     */
    public record Component(String type, String identifier, String target, boolean targetSeen, long downgraded, List<String> emptySources,
            List<Share> shares, long others, long unreported) {

        private static final int SHOWN = 10;

        static Component of(ComponentImpact impact) {
            List<Share> shares = impact.shares().stream().limit(SHOWN).map(Share::of).toList();
            long others = impact.shares().stream().skip(SHOWN).mapToLong(ComponentImpact.Share::devices).sum();
            return new Component(impact.component().type().name(), impact.component().identifier(), impact.target().text(),
                    impact.isTargetSeen(), impact.downgraded(), impact.emptySources().stream().map(Version::text).toList(),
                    shares, others, impact.unreported());
        }
    }

    /** @param fate by the name of its constant */
    public record Share(String version, long devices, String fate, boolean downgrade) {

        static Share of(ComponentImpact.Share share) {
            return new Share(share.version().text(), share.devices(), share.fate().name(), share.downgrade());
        }
    }

    static ImpactCard of(Impact impact) {
        return new ImpactCard(impact.devices(), List.of(Fate.values()).stream().map(fate -> new Count(fate.name(), impact.count(fate))).toList(),
                impact.longOffline(), impact.components().stream().map(Component::of).toList());
    }
}
