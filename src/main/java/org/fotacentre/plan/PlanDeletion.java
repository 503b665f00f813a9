package org.fotacentre.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.fotacentre.shared.Audited;
import org.fotacentre.shared.Refusal;

/** Deletes a draft. A plan that was ever activated stays for good. */
@ApplicationScoped
public class PlanDeletion {

    @Inject
    private Plans plans;
    @Inject
    private Event<Audited> audit;

    /**
     * Deletes the plan with everything in it.
     *
     * @return its name
     * @throws Refusal when it is no draft or is gone already
     */
    @Transactional
    public String delete(long planId) {
        UpgradePlan plan = plans.findForChange(planId).orElseThrow(() -> Refusal.because("plan.gone"));
        plan.requireDraft();
        plans.remove(plan);
        audit.fire(new Audited(Audited.Subject.OTA_UPGRADE, Audited.Action.DELETE, plan.name()));
        return plan.name();
    }
}
