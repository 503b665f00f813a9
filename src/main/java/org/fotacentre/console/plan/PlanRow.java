package org.fotacentre.console.plan;

import java.time.Instant;
import java.time.LocalDate;

import org.fotacentre.plan.UpgradePlan;

/** A plan in a list. */
public record PlanRow(long id, String name, String product, String mode, String status, LocalDate firstDay,
        LocalDate lastDay, String zone, Instant createdAt) {

    static PlanRow of(UpgradePlan plan, String product) {
        var time = plan.terms().time();
        return new PlanRow(plan.id(), plan.name(), product, plan.terms().mode().name(), plan.status().name(),
                time.days().first(), time.days().last(), time.zone().getId(), plan.authorship().createdAt());
    }

    /** Whether it may still be edited, activated and deleted. */
    public boolean draft() {
        return status.equals("DRAFT");
    }
}
