package org.fotacentre.upgrade;

import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.fotacentre.plan.Plans;
import org.fotacentre.plan.SuspensionReason;
import org.fotacentre.plan.UpgradePlan;
import org.fotacentre.shared.Audited;
import org.fotacentre.shared.Noticed;

/**
 * Suspends a plan by itself when too many of its devices fail (product.md 2.8.3, 7.5). After a person has resumed it,
 * only results from then on count: otherwise the next failure would stop it again.
 */
@ApplicationScoped
public class FailureBrake {

    @Inject
    private Plans plans;

    @Inject
    private DeviceUpgrades upgrades;

    @Inject
    private UpgradeCounts counts;

    @Inject
    private Event<Audited> audit;

    @Inject
    private Event<Noticed> notice;

    @Transactional
    void watch(@Observes UpgradeEnded end) {
        if (end.result() == DeviceStatus.FAILED) {
            upgrades.flush();
            plans.find(end.planId()).filter(plan -> plan.status().isOpen() && isReached(plan))
                    .flatMap(plan -> plans.findForChange(plan.id()))
                    .filter(plan -> plan.status().isOpen()).ifPresent(this::stop);
        }
    }

    private boolean isReached(UpgradePlan plan) {
        return plan.terms().options().failureStop().filter(stop -> {
            Instant since = plan.life().resumedAt().orElse(Instant.EPOCH);
            return stop.isReached(counts.resultsSince(plan.id(), DeviceStatus.SUCCEEDED, since),
                    counts.resultsSince(plan.id(), DeviceStatus.FAILED, since));
        }).isPresent();
    }

    private void stop(UpgradePlan plan) {
        plan.stop(SuspensionReason.TOO_MANY_FAILURES);
        notice.fire(new Noticed(Noticed.Kind.PLAN_STOPPED, plan.id(), plan.name()));
        audit.fire(new Audited(Audited.Subject.OTA_UPGRADE, Audited.Action.OTHER, plan.name())
                .with("plan.suspension.TOO_MANY_FAILURES", plan.terms().options().failureStop().orElseThrow()));
    }
}
