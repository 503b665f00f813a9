package org.fotacentre.plan;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.fotacentre.shared.Audited;
import org.fotacentre.shared.Objections;
import org.fotacentre.shared.Refusal;

/** Deletes drafts. A plan that was ever activated stays for good. */
@ApplicationScoped
public class PlanDeletion {

    @Inject
    private Plans plans;
    @Inject
    private Event<Audited> audit;

    /** Refuses unless there is at least one plan and all of them are drafts; names those that are not. */
    public void check(List<UpgradePlan> wanted) {
        Objections objections = new Objections();
        objections.when(wanted.isEmpty(), "plan.delete.nothing");
        wanted.forEach(plan -> objections.when(plan.status() != PlanStatus.DRAFT, "", "plan.refused.frozen", plan.name()));
        objections.raise();
    }

    /**
     * Deletes the plans with everything in them: all, or none of them.
     *
     * @return their names
     * @throws Refusal when one is no draft or is gone already, or there is none
     */
    @Transactional
    public List<String> delete(List<Long> planIds) {
        List<UpgradePlan> wanted = planIds.stream()
                .map(id -> plans.findForChange(id).orElseThrow(() -> Refusal.because("plan.gone"))).toList();
        check(wanted);
        wanted.forEach(this::delete);
        return wanted.stream().map(UpgradePlan::name).toList();
    }

    private void delete(UpgradePlan plan) {
        plans.remove(plan);
        audit.fire(new Audited(Audited.Subject.OTA_UPGRADE, Audited.Action.DELETE, plan.name()));
    }
}
