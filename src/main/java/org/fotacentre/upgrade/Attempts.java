package org.fotacentre.upgrade;

import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;

import org.fotacentre.plan.Plans;
import org.fotacentre.plan.UpgradePlan;

/**
 * Counts attempts. One that failed is followed by another at the next tick or request while the plan is open and
 * retries are left; five retries mean at most six attempts (product.md 6.8).
 */
@ApplicationScoped
class Attempts {

    @Inject
    private Plans plans;

    @Inject
    private UpgradeLog log;

    @Inject
    private Event<UpgradeEnded> ended;

    /** The attempt that a locked upgrade is at has failed. */
    void fail(DeviceUpgrade upgrade, ComponentUpgrade component, FailureReason reason, Instant now) {
        UpgradePlan plan = plans.find(upgrade.planId()).orElseThrow();
        int most = plan.terms().strategy().retries() + 1;
        boolean mayRetry = component.attempts() < most && !plan.status().isFinal() && now.isBefore(plan.terms().endsAt());
        upgrade.fail(component, reason, mayRetry, now);
        log.write(component, now, LogEntry.ATTEMPT_FAILED, component.attempts(), most, reason);
        if (!mayRetry) {
            log.write(component, now, LogEntry.GIVEN_UP, reason);
            ended.fire(new UpgradeEnded(upgrade.planId(), upgrade.deviceId(), upgrade.status()));
        }
    }
}
