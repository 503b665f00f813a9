package org.fotacentre.plan;

import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;

import org.fotacentre.shared.Objections;

/** Whether a plan by itself is fit to be activated at an instant (product.md 2.8, 2.8.2, 2.8.5). */
record Readiness(UpgradePlan plan, Instant now) {

    void check(Objections objections) {
        objections.when(!plan.terms().endsAt().isAfter(now), "plan.activation.over");
        objections.when(plan.components().stream().noneMatch(PlanComponent::enabled), "plan.activation.componentless");
        if (plan.terms().mode() == UpgradeMode.USER_CONFIRM) {
            Set<String> written = plan.texts().stream().map(PlanText::language).collect(Collectors.toSet());
            objections.when(!written.containsAll(PlanText.REQUIRED), "plan.activation.textless");
        }
    }
}
