package org.fotacentre.monitoring.impact;

import java.util.List;

import org.fotacentre.plan.PlanComponent;
import org.fotacentre.upgrade.Match;
import org.fotacentre.upgrade.Matcher;
import org.fotacentre.upgrade.RunningVersions;
import org.fotacentre.upgrade.SkipReason;

/** What the versions of a device decide about its part in a plan. Words: {@code plan.impact.<NAME>}. */
public enum Fate {
    /** It gets the plan. */
    UPGRADE,
    /** It runs every target already. */
    AT_TARGET,
    /** No package leads from what it runs to the target. */
    NO_PACKAGE,
    /** It has never reported a version that the plan is about. */
    UNREPORTED;

    /** What the rules say, which are the {@link Matcher}'s. */
    static Fate of(List<PlanComponent> components, RunningVersions versions) {
        Match way = Matcher.way(components, versions);
        if (way instanceof Match.Push) {
            return UPGRADE;
        }
        return way.obstacle().map(why -> why == SkipReason.VERSION_UNKNOWN ? UNREPORTED : NO_PACKAGE).orElse(AT_TARGET);
    }
}
