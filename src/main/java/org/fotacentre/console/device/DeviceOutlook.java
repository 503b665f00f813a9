package org.fotacentre.console.device;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

import org.fotacentre.device.Device;
import org.fotacentre.plan.Plans;
import org.fotacentre.plan.UpgradePlan;
import org.fotacentre.upgrade.Candidates;
import org.fotacentre.upgrade.DeviceUpgrade;
import org.fotacentre.upgrade.DeviceUpgrades;
import org.fotacentre.upgrade.FailureReason;
import org.fotacentre.upgrade.Match;
import org.fotacentre.upgrade.SkipReason;
import org.fotacentre.upgrade.Trigger;

/** A device's upgrades: those that were, and what each open plan means for it now, by the very rules that push. */
@RequestScoped
public class DeviceOutlook {

    @Inject
    private Plans plans;

    @Inject
    private DeviceUpgrades upgrades;

    @Inject
    private Candidates candidates;

    @Inject
    private Clock clock;

    /** What one plan did with the device. */
    public record Past(long planId, String plan, boolean trial, String status, Optional<FailureReason> reason,
            Optional<Instant> startedAt, Optional<Instant> endedAt) {
    }

    /**
     * What one open plan means for the device.
     *
     * @param key message key of the sentence that says it
     * @param until when the reason goes away by itself, if it does
     */
    public record Verdict(long planId, String plan, String key, Optional<Instant> until) {
    }

    /** The last hundred upgrades, newest first. */
    public List<Past> past(Device device) {
        return upgrades.history(device.id()).stream().map(this::past).toList();
    }

    /** The open plans of the device's product, in the order in which they would be offered. */
    public List<Verdict> verdicts(Device device) {
        return plans.openOf(device.productId()).stream().filter(plan -> !plan.isHidden()).map(plan -> verdict(plan, device)).toList();
    }

    /** What one plan means for the device. */
    public Verdict verdict(UpgradePlan plan, Device device) {
        return verdict(plan, candidates.explain(plan, device, Trigger.TICK, clock.instant()));
    }

    private Past past(DeviceUpgrade upgrade) {
        UpgradePlan plan = plans.find(upgrade.planId()).orElseThrow();
        return new Past(plan.id(), plan.name(), plan.isHidden(), upgrade.status().name(), upgrade.outcome().reason(),
                upgrade.outcome().startedAt(), upgrade.outcome().endedAt());
    }

    private static Verdict verdict(UpgradePlan plan, Match match) {
        if (match instanceof Match.NotNow later) {
            return new Verdict(plan.id(), plan.name(), skip(later.reason()), later.until());
        }
        String key = match instanceof Match.Never never ? skip(never.reason())
                : match instanceof Match.Push ? "upgrade.match.push" : "upgrade.match.notNeeded";
        return new Verdict(plan.id(), plan.name(), key, Optional.empty());
    }

    private static String skip(SkipReason reason) {
        return "upgrade.skip." + reason;
    }
}
