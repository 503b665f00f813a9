package org.fotacentre.plan;

import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.fotacentre.shared.Audited;
import org.fotacentre.shared.Refusal;

/**
 * Suspends an active plan, before its days too, and resumes it (product.md 2.9). What devices were offered stays with
 * {@code upgrade.PlanInterruption}.
 */
@ApplicationScoped
public class PlanSuspension {

    @Inject
    private Plans plans;
    @Inject
    private Event<Audited> audit;

    /**
     * Stops giving the plan to devices that have not started.
     *
     * @param reason why, for the audit log
     * @throws Refusal unless the plan is active
     */
    @Transactional
    public UpgradePlan suspend(long planId, StatedReason reason) {
        UpgradePlan plan = plans.findForChange(planId).orElseThrow(() -> Refusal.because("plan.gone"));
        plan.suspend();
        audit.fire(new Audited(Audited.Subject.OTA_UPGRADE, Audited.Action.OTHER, plan.name()).with("audit.detail.suspended", reason));
        return plan;
    }

    /**
     * Gives the plan to devices again.
     *
     * @throws Refusal unless the plan is suspended and its days are not over
     */
    @Transactional
    public UpgradePlan resume(long planId, Instant now) {
        UpgradePlan plan = plans.findForChange(planId).orElseThrow(() -> Refusal.because("plan.gone"));
        if (!now.isBefore(plan.terms().endsAt())) {
            throw Refusal.because("plan.activation.over");
        }
        plan.resume(now);
        audit.fire(new Audited(Audited.Subject.OTA_UPGRADE, Audited.Action.OTHER, plan.name()).with("audit.detail.resumed", ""));
        return plan;
    }
}
