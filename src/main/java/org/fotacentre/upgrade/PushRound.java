package org.fotacentre.upgrade;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongConsumer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.fotacentre.plan.Plans;
import org.fotacentre.plan.UpgradePlan;

/**
 * What happens at each tick of the ten-minute grid: plans, devices and appointments whose time is over are given up,
 * then every open plan is offered to the devices it fits, then plans that are done end, and what plans that are over
 * still have on offer is taken back. Each step has its own transaction, so that trouble with one device stays with that
 * device; what was missed comes at the next tick.
 */
@ApplicationScoped
public class PushRound {

    private static final System.Logger LOG = System.getLogger(PushRound.class.getName());
    private static final int PAGE = 500;

    @Inject
    private Plans plans;

    @Inject
    private DeviceUpgrades upgrades;

    @Inject
    private UpgradeOffering offering;

    @Inject
    private Patience patience;

    @Inject
    private PlanClosing closing;

    @Inject
    private WithdrawalRound withdrawals;

    @Inject
    private UserConfirmation confirmation;

    /** One whole round at {@code now}. */
    public void run(Instant now) {
        plans.overdueAt(now).forEach(plan -> attempt("end plan", plan.id(), id -> closing.endOverdue(id, now)));
        upgrades.overdueAt(now).forEach(upgrade -> attempt("give up upgrade", upgrade, id -> patience.giveUpIfOverdue(id, now)));
        upgrades.lapsedAt(now).forEach(upgrade -> attempt("let lapse appointment", upgrade, id -> confirmation.lapse(id, now)));
        List<Long> open = plans.openAt(now).stream().map(UpgradePlan::id).toList();
        open.forEach(plan -> push(plan, now));
        open.forEach(plan -> attempt("end plan", plan, id -> closing.endDone(id, now)));
        withdrawals.run(now);
    }

    private void push(long planId, Instant now) {
        AtomicBoolean full = new AtomicBoolean();
        List<Long> page = upgrades.candidates(planId, 0, PAGE, false);
        while (!page.isEmpty()) {
            page.forEach(device -> attempt("offer plan " + planId + " to device", device,
                    id -> full.compareAndSet(false, isFull(offering.offer(planId, id, Trigger.TICK, now)))));
            page = upgrades.candidates(planId, page.get(page.size() - 1), PAGE, full.get());
        }
    }

    /** Once no place is free, only devices that have one already need to be looked at in this round. */
    private static boolean isFull(Match match) {
        return match instanceof Match.NotNow not && not.reason() == SkipReason.PLAN_FULL;
    }

    private static void attempt(String what, long id, LongConsumer step) {
        try {
            step.accept(id);
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.WARNING, "Could not " + what + " " + id + "; the next tick tries again", e);
        }
    }
}
