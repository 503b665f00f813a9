package org.fotacentre.console.plan;

import java.time.LocalDate;
import java.util.Locale;

import org.fotacentre.monitoring.Tally;
import org.fotacentre.plan.UpgradePlan;
import org.fotacentre.upgrade.DeviceStatus;

/** A plan in a list. */
public record PlanRow(long id, String name, String product, String mode, String status, LocalDate firstDay,
        LocalDate lastDay, String zone, Results results) {

    /**
     * How far devices got.
     *
     * @param devices all that belong to the plan, as far as they are known
     * @param rate successes by successes and failures in percent; empty before the first of them
     */
    public record Results(long devices, long succeeded, long noNeed, long failed, String rate) {

        static Results of(Tally tally) {
            String rate = tally.successRate().isEmpty() ? ""
                    : String.format(Locale.ROOT, "%.2f", tally.successRate().getAsDouble());
            return new Results(tally.total(), tally.count(DeviceStatus.SUCCEEDED), tally.count(DeviceStatus.NO_NEED),
                    tally.count(DeviceStatus.FAILED), rate);
        }
    }

    static PlanRow of(UpgradePlan plan, String product, Results results) {
        var time = plan.terms().time();
        return new PlanRow(plan.id(), plan.name(), product, plan.terms().mode().name(), plan.status().name(),
                time.days().first(), time.days().last(), time.zone().getId(), results);
    }

    /** Whether it may still be edited, activated and deleted. */
    public boolean draft() {
        return status.equals("DRAFT");
    }
}
