package org.fotacentre.console.monitoring;

import java.time.Duration;
import java.time.Instant;
import java.util.OptionalInt;

import org.fotacentre.plan.Strategy;
import org.fotacentre.plan.UpgradeMode;
import org.fotacentre.plan.UpgradePlan;

/**
 * What monitoring shows of a plan itself (product.md 2.11, 1).
 *
 * @param active whether it is not over: also while it is suspended
 * @param endsAt its last minute, 23:59 of the last day in its zone
 * @param zone the plan's own zone, by its IANA name
 */
public record PlanCard(long id, String name, boolean hidden, String status, String mode, boolean open, boolean active, boolean userConfirm,
        long productId, String product, Instant startsAt, Instant endsAt, String zone, Limits limits) {

    private static final Duration LAST_MINUTE = Duration.ofMinutes(1);

    /** The strategy: retries after a failure, least signal in dBm if there is a limit, least battery in percent. */
    public record Limits(int retries, OptionalInt signal, int battery) {

        static Limits of(Strategy strategy) {
            return new Limits(strategy.retries(), strategy.minimumSignal(), strategy.minimumBattery());
        }
    }

    static PlanCard of(UpgradePlan plan, String product) {
        return new PlanCard(plan.id(), plan.name(), plan.isHidden(), plan.status().name(), plan.terms().mode().name(),
                plan.status().isOpen(), plan.status().isActive(), plan.terms().mode() == UpgradeMode.USER_CONFIRM, plan.productId(), product,
                plan.terms().startsAt(), plan.terms().endsAt().minus(LAST_MINUTE), plan.terms().time().zone().getId(), Limits.of(plan.terms().strategy()));
    }
}
