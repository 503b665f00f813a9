package org.fotacentre.upgrade;

import java.time.Instant;
import java.util.List;

import org.fotacentre.plan.PlanComponent;
import org.fotacentre.plan.PlanStatus;
import org.fotacentre.plan.PlannedTime;
import org.fotacentre.plan.PushRule;
import org.fotacentre.plan.Strategy;
import org.fotacentre.plan.UpgradeMode;
import org.fotacentre.plan.UpgradePlan;
import org.fotacentre.plan.option.PlanOptions;

/**
 * What {@link Matcher} needs to know of a plan.
 *
 * @param startsAt first instant inside the plan
 * @param endsAt first instant after it
 * @param components the enabled rows in their order, at least one
 */
public record PlanRules(PlanStatus status, Instant startsAt, Instant endsAt, PlannedTime time, UpgradeMode mode,
        PushRule push, Strategy strategy, PlanOptions options, List<PlanComponent> components) {

    public PlanRules {
        components = List.copyOf(components);
    }

    static PlanRules of(UpgradePlan plan) {
        var terms = plan.terms();
        return new PlanRules(plan.status(), terms.startsAt(), terms.endsAt(), terms.time(), terms.mode(),
                terms.push(), terms.strategy(), terms.options(), plan.components().stream().filter(PlanComponent::enabled).toList());
    }
}
