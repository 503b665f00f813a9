package org.fotacentre.plan.draft;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.fotacentre.plan.PlanContent;
import org.fotacentre.plan.PlannedTime;
import org.fotacentre.plan.Plans;
import org.fotacentre.plan.ScopeLists;
import org.fotacentre.plan.UpgradePlan;
import org.fotacentre.shared.Audited;
import org.fotacentre.shared.DayRange;
import org.fotacentre.shared.Refusal;

/**
 * Makes a new draft like a plan in any status, lists included: what an activated plan cannot change, its copy can
 * (product.md 2.9, 6.25). Only the days are others, since those of the original may be over: as many, from today on.
 */
@ApplicationScoped
public class PlanCopying {

    @Inject
    private Plans plans;

    @Inject
    private ScopeLists scopeLists;

    @Inject
    private Event<Audited> audit;

    /**
     * Copies a plan.
     *
     * @return the new draft
     * @throws Refusal if the plan is gone or the inside of a verification
     */
    @Transactional
    public UpgradePlan copy(long planId, String account, Instant now) {
        UpgradePlan original = plans.find(planId).filter(plan -> !plan.isHidden()).orElseThrow(() -> Refusal.because("plan.gone"));
        UpgradePlan copy = new UpgradePlan(original.productId(), content(original.content(), now), account, now);
        plans.add(copy);
        scopeLists.replace(copy.id(), scopeLists.of(planId));
        audit.fire(new Audited(Audited.Subject.OTA_UPGRADE, Audited.Action.CREATE, copy.name()).with("plan.copy.of", original.name()));
        return copy;
    }

    private PlanContent content(PlanContent original, Instant now) {
        String name = CopyName.of(original.name(), wanted -> plans.isNameTaken(wanted, 0));
        return new PlanContent(name, fresh(original.time(), now), original.mode(), original.push(), original.strategy(),
                original.options(), original.components(), original.texts());
    }

    private static PlannedTime fresh(PlannedTime time, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, time.zone());
        long further = ChronoUnit.DAYS.between(time.days().first(), time.days().last());
        return new PlannedTime(time.zone(), new DayRange(today, today.plusDays(further)));
    }
}
