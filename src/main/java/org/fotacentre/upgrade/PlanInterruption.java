package org.fotacentre.upgrade;

import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.fotacentre.plan.PlanSuspension;
import org.fotacentre.plan.PlanTermination;
import org.fotacentre.plan.StatedReason;
import org.fotacentre.plan.UpgradePlan;

/**
 * A person stops a plan, for a while or for good: first the plan itself, then what devices have on offer of it. Devices
 * that have accepted finish what they are at (product.md 2.9, 6.9, 6.10). The person does not wait until a large plan is
 * taken back from all devices: the rest comes at the next tick.
 */
@ApplicationScoped
public class PlanInterruption {

    @Inject
    private PlanSuspension suspension;

    @Inject
    private PlanTermination termination;

    @Inject
    private WithdrawalRound withdrawals;

    /** Suspends, see {@link PlanSuspension#suspend}. */
    public UpgradePlan suspend(long planId, StatedReason reason, Instant now) {
        UpgradePlan plan = suspension.suspend(planId, reason);
        withdrawals.begin(planId, now);
        return plan;
    }

    /** Terminates, see {@link PlanTermination#terminate}. */
    public UpgradePlan terminate(long planId, StatedReason reason, Instant now) {
        UpgradePlan plan = termination.terminate(planId, reason, now);
        withdrawals.begin(planId, now);
        return plan;
    }
}
