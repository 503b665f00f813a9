package org.fotacentre.plan;

import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.fotacentre.shared.Audited;
import org.fotacentre.shared.Refusal;

/** Ends an active or suspended plan for good by a person's will (product.md 2.9). */
@ApplicationScoped
public class PlanTermination {

    @Inject
    private Plans plans;
    @Inject
    private Event<Audited> audit;

    /**
     * Terminates the plan.
     *
     * @param reason why, for the audit log
     * @throws Refusal if the plan is a draft or over already
     */
    @Transactional
    public UpgradePlan terminate(long planId, StatedReason reason, Instant now) {
        UpgradePlan plan = plans.findForChange(planId).orElseThrow(() -> Refusal.because("plan.gone"));
        plan.terminate(now);
        audit.fire(new Audited(Audited.Subject.OTA_UPGRADE, Audited.Action.OTHER, plan.name()).with("audit.detail.terminated", reason));
        return plan;
    }
}
