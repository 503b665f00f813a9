package org.fotacentre.plan;

import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.fotacentre.shared.Audited;
import org.fotacentre.shared.Refusal;

/** Puts plans that are over aside, so that the list stays short, and back again. Nothing else changes. */
@ApplicationScoped
public class PlanArchive {

    @Inject
    private Plans plans;
    @Inject
    private Event<Audited> audit;

    /**
     * Puts the plan aside.
     *
     * @throws Refusal unless it is over and not put aside already
     */
    @Transactional
    public UpgradePlan add(long planId, Instant now) {
        UpgradePlan plan = plans.findForChange(planId).orElseThrow(() -> Refusal.because("plan.gone"));
        plan.life().archive(now);
        audit.fire(new Audited(Audited.Subject.OTA_UPGRADE, Audited.Action.OTHER, plan.name()).with("audit.detail.archived", ""));
        return plan;
    }

    /**
     * Puts the plan back.
     *
     * @throws Refusal unless it is put aside
     */
    @Transactional
    public UpgradePlan takeOut(long planId) {
        UpgradePlan plan = plans.findForChange(planId).orElseThrow(() -> Refusal.because("plan.gone"));
        plan.life().takeOutOfArchive();
        audit.fire(new Audited(Audited.Subject.OTA_UPGRADE, Audited.Action.OTHER, plan.name()).with("audit.detail.unarchived", ""));
        return plan;
    }
}
