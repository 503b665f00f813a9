package org.fotacentre.upgrade;

import java.time.Instant;
import java.util.List;
import java.util.function.LongConsumer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.fotacentre.plan.Plans;
import org.fotacentre.plan.UpgradePlan;

/**
 * What happens at each tick of the ten-minute grid: plans, devices and appointments whose time is over are given up,
 * then every open plan is offered to the devices it fits, then plans that are done end, and what plans that are over
 * still have on offer is taken back. Each step has its own transaction, so that trouble stays with one device or one page of
 * devices; what was missed comes at the next tick.
 */
@ApplicationScoped
public class PushRound {

    private static final System.Logger LOG = System.getLogger(PushRound.class.getName());

    @Inject
    private Plans plans;

    @Inject
    private DeviceUpgrades upgrades;

    @Inject
    private PlanPush push;

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
        List<UpgradePlan> open = plans.openAt(now);
        open.forEach(plan -> attempt("push plan", plan.id(), id -> push.run(plan, now)));
        open.forEach(plan -> attempt("end plan", plan.id(), id -> closing.endDone(id, now)));
        withdrawals.run(now);
    }

    private static void attempt(String what, long id, LongConsumer step) {
        try {
            step.accept(id);
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.WARNING, "Could not " + what + " " + id + "; the next tick tries again", e);
        }
    }
}
