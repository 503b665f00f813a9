package org.fotacentre.console.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;

import org.fotacentre.monitoring.Tally;
import org.fotacentre.plan.PlanStatus;
import org.fotacentre.plan.UpgradeMode;
import org.fotacentre.plan.UpgradePlan;
import org.fotacentre.upgrade.DeviceStatus;

/** A plan in a list, and what its status allows (product.md 2.9). */
public record PlanRow(long id, String name, String product, UpgradeMode upgradeMode, PlanStatus planStatus, boolean archived,
        Days days, Instant createdAt, Results results) {

    /** Planned days in their zone. */
    public record Days(LocalDate first, LocalDate last, String zone) {
    }

    /**
     * How far devices got.
     *
     * @param devices all that belong to the plan, as far as they are known
     * @param waiting those that have not started
     * @param rate successes by successes and failures in percent; empty before the first of them
     */
    public record Results(long devices, long waiting, long succeeded, long noNeed, long failed, String rate) {

        static Results of(Tally tally) {
            String rate = tally.successRate().isEmpty() ? ""
                    : String.format(Locale.ROOT, "%.2f", tally.successRate().getAsDouble());
            return new Results(tally.total(), tally.count(DeviceStatus.NOT_UPGRADED), tally.count(DeviceStatus.SUCCEEDED),
                    tally.count(DeviceStatus.NO_NEED), tally.count(DeviceStatus.FAILED), rate);
        }
    }

    static PlanRow of(UpgradePlan plan, String product, Tally tally) {
        var time = plan.terms().time();
        return new PlanRow(plan.id(), plan.name(), product, plan.terms().mode(), plan.status(),
                plan.life().archivedAt().isPresent(), new Days(time.days().first(), time.days().last(), time.zone().getId()),
                plan.authorship().createdAt(), Results.of(tally));
    }

    /** Name of its mode, for message keys. */
    public String mode() {
        return upgradeMode.name();
    }

    /** Name of its status, for message keys. */
    public String status() {
        return planStatus.name();
    }

    /** Whether it may still be edited, activated and deleted. */
    public boolean draft() {
        return planStatus == PlanStatus.DRAFT;
    }

    /** Whether it may be suspended. */
    public boolean open() {
        return planStatus.isOpen();
    }

    /** Whether devices may be blocked in it. */
    public boolean active() {
        return planStatus.isActive();
    }

    /** Whether it may be resumed. */
    public boolean suspended() {
        return planStatus == PlanStatus.SUSPENDED;
    }

    /** Whether it is over, so that it may be archived and reversed. */
    public boolean over() {
        return planStatus.isFinal();
    }

    /** Whether the users of its devices read its texts. */
    public boolean asksUsers() {
        return upgradeMode == UpgradeMode.USER_CONFIRM;
    }
}
