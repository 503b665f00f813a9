package org.fotacentre.upgrade;

import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;

import org.fotacentre.plan.Plans;
import org.fotacentre.plan.UpgradePlan;

/**
 * Counts attempts. One that failed is followed by another at the next tick or request while the plan is open and
 * retries are left; five retries mean at most six attempts, and six more after each try that a person wants (product.md 6.8). One
 * that failed because we were too busy to serve its download does not count (product.md 7.6).
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
        if (reason == FailureReason.DOWNLOAD_FAILED && component.attempts().wasTurnedAway() && !isOver(plan, now)) {
            component.postpone(now);
            log.write(component, now, LogEntry.DOWNLOAD_POSTPONED);
            return;
        }
        int most = component.attempts().most(plan.terms().strategy().retries());
        AfterFailure next = next(component.attempts().number() < most, plan, now);
        upgrade.fail(component, reason, next, now);
        log.write(component, now, LogEntry.ATTEMPT_FAILED, component.attempts().number(), most, reason);
        if (next != AfterFailure.TRY_AGAIN) {
            log.write(component, now, LogEntry.GIVEN_UP, reason);
        }
        if (upgrade.status().isFinal()) {
            ended.fire(new UpgradeEnded(upgrade.planId(), upgrade.deviceId(), upgrade.status()));
        }
    }

    private static AfterFailure next(boolean attemptsLeft, UpgradePlan plan, Instant now) {
        if (isOver(plan, now)) {
            return AfterFailure.GIVE_UP;
        }
        if (attemptsLeft) {
            return AfterFailure.TRY_AGAIN;
        }
        return plan.terms().options().continueAfterFailure() ? AfterFailure.GO_ON : AfterFailure.GIVE_UP;
    }

    private static boolean isOver(UpgradePlan plan, Instant now) {
        return plan.status().isFinal() || !now.isBefore(plan.terms().endsAt());
    }
}
