package org.fotacentre.console.monitoring;

import java.time.Instant;

import org.fotacentre.plan.UpgradeMode;
import org.fotacentre.plan.UpgradePlan;

/** What monitoring shows of a plan itself (product.md 2.11, 1). */
public record PlanCard(long id, String name, boolean hidden, String status, String mode, boolean open, boolean userConfirm,
        String product, Instant startsAt, Instant endsAt) {

    static PlanCard of(UpgradePlan plan, String product) {
        return new PlanCard(plan.id(), plan.name(), plan.isHidden(), plan.status().name(), plan.terms().mode().name(),
                plan.status().isOpen(), plan.terms().mode() == UpgradeMode.USER_CONFIRM, product,
                plan.terms().startsAt(), plan.terms().endsAt());
    }
}
