package org.fotacentre.upgrade;

import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.fotacentre.plan.EndReason;
import org.fotacentre.plan.Plans;
import org.fotacentre.plan.ScopeLists;
import org.fotacentre.plan.UpgradePlan;
import org.fotacentre.shared.Noticed;

/**
 * Ends plans: when their days are over, and early when every device of a white list has its result (product.md 2.9).
 * What is still on offer then is taken back by the {@link WithdrawalRound}.
 */
@ApplicationScoped
public class PlanClosing {

    @Inject
    private Plans plans;

    @Inject
    private ScopeLists scopeLists;

    @Inject
    private DeviceUpgrades upgrades;

    @Inject
    private UpgradeCounts counts;

    @Inject
    private Withdrawal withdrawal;

    @Inject
    private Event<Noticed> notice;

    /** Ends one plan whose time is over. */
    @Transactional
    public void endOverdue(long planId, Instant now) {
        plans.findForChange(planId)
                .filter(plan -> !plan.status().isFinal() && !now.isBefore(plan.terms().endsAt()))
                .ifPresent(plan -> end(plan, EndReason.DAYS_OVER, now));
    }

    /** Ends one plan early if it has a white list and all of it is done. */
    @Transactional
    public void endDone(long planId, Instant now) {
        if (scopeLists.counts(planId).white() > 0 && counts.whiteListedWithoutResult(planId) == 0) {
            plans.findForChange(planId).filter(plan -> plan.status().isOpen())
                    .ifPresent(plan -> end(plan, EndReason.WHITE_LIST_DONE, now));
        }
    }

    /** Ends the hidden plan of a verification that has its result, or that nobody wants any more, before its time. */
    @Transactional
    public void endVerification(long planId, Instant now) {
        plans.findForChange(planId).filter(plan -> plan.isHidden() && !plan.status().isFinal())
                .ifPresent(plan -> {
                    end(plan, EndReason.VERIFICATION_OVER, now);
                    upgrades.unfinished(planId).forEach(id -> withdrawal.withdraw(id, now));
                });
    }

    private void end(UpgradePlan plan, EndReason reason, Instant now) {
        plan.end(plan.isHidden() ? EndReason.VERIFICATION_OVER : reason, now);
        if (!plan.isHidden()) {
            notice.fire(new Noticed(Noticed.Kind.PLAN_ENDED, plan.id(), plan.name()));
        }
    }
}
