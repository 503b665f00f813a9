package org.fotacentre.upgrade;

import java.time.Instant;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.fotacentre.device.Devices;
import org.fotacentre.plan.Plans;
import org.fotacentre.plan.UpgradePlan;

/**
 * Takes back what one device has on offer when the plan was suspended, has ended or was terminated, or the device was
 * blocked (product.md 6.9, 6.25). A device that has accepted may finish what it is at.
 */
@ApplicationScoped
class Withdrawal {

    @Inject
    private Plans plans;

    @Inject
    private Devices devices;

    @Inject
    private DeviceUpgrades upgrades;

    @Inject
    private Candidates candidates;

    @Inject
    private UpgradeLog log;

    @Inject
    private Event<UpgradeEnded> ended;

    /** Withdraws unless the device is at work, or may start after all by now. */
    @Transactional
    void withdraw(long upgradeId, Instant now) {
        withdraw(upgrades.find(upgradeId).orElseThrow(), now);
    }

    /** The same for what a plan does with a device, if it does anything. */
    @Transactional
    void withdraw(long planId, long deviceId, Instant now) {
        upgrades.find(planId, deviceId).ifPresent(upgrade -> withdraw(upgrade, now));
    }

    private void withdraw(DeviceUpgrade found, Instant now) {
        DeviceUpgrade upgrade = upgrades.lock(found);
        UpgradePlan plan = plans.find(upgrade.planId()).orElseThrow();
        if (!upgrade.isAtWork() && !upgrade.status().isFinal()) {
            candidates.bar(plan, devices.find(upgrade.deviceId()).orElseThrow(), now)
                    .ifPresent(bar -> withdraw(upgrade, bar, now));
        }
    }

    private void withdraw(DeviceUpgrade upgrade, SkipReason bar, Instant now) {
        upgrade.current().ifPresent(component -> log.write(component, now, LogEntry.WITHDRAWN, bar));
        reason(bar).ifPresentOrElse(reason -> upgrade.withdraw(reason, now), upgrade::release);
        if (upgrade.status().isFinal()) {
            ended.fire(new UpgradeEnded(upgrade.planId(), upgrade.deviceId(), upgrade.status()));
        }
    }

    /** Why that is the end of it; empty for a plan that may go on. */
    private static Optional<FailureReason> reason(SkipReason bar) {
        return switch (bar) {
            case PLAN_TERMINATED -> Optional.of(FailureReason.PLAN_TERMINATED);
            case PLAN_OVER -> Optional.of(FailureReason.PLAN_ENDED);
            case BLACKLISTED -> Optional.of(FailureReason.BLOCKED);
            default -> Optional.empty();
        };
    }
}
