package org.fotacentre.upgrade;

import java.time.Instant;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * Takes back all that is on offer and may not be accepted any more. Each device has its own transaction, so that a plan
 * is suspended or terminated at once however many devices it has asked; what is missed comes at the next tick. Until
 * then an acceptance is refused all the same ({@link UpgradeProgress}).
 */
@ApplicationScoped
class WithdrawalRound {

    private static final System.Logger LOG = System.getLogger(WithdrawalRound.class.getName());

    private static final int PAGE = 1000;
    private static final int AT_ONCE = 100;

    @Inject
    private StrandedUpgrades stranded;

    @Inject
    private Withdrawal withdrawal;

    /** One whole round at {@code now}. */
    void run(Instant now) {
        for (List<Long> page = stranded.after(0, PAGE); !page.isEmpty(); page = stranded.after(page.get(page.size() - 1), PAGE)) {
            page.forEach(upgrade -> withdraw(upgrade, now));
        }
    }

    /** As much of it, for a plan that was just stopped, as a person can wait for. */
    void begin(long planId, Instant now) {
        stranded.of(planId, AT_ONCE).forEach(upgrade -> withdraw(upgrade, now));
    }

    private void withdraw(long upgrade, Instant now) {
        try {
            withdrawal.withdraw(upgrade, now);
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.WARNING, "Could not withdraw upgrade " + upgrade + "; the next tick tries again", e);
        }
    }
}
