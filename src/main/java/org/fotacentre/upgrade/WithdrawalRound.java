package org.fotacentre.upgrade;

import java.time.Instant;

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

    @Inject
    private DeviceUpgrades upgrades;

    @Inject
    private Withdrawal withdrawal;

    /** One whole round at {@code now}. */
    void run(Instant now) {
        upgrades.stranded().forEach(upgrade -> {
            try {
                withdrawal.withdraw(upgrade, now);
            } catch (RuntimeException e) {
                LOG.log(System.Logger.Level.WARNING, "Could not withdraw upgrade " + upgrade + "; the next tick tries again", e);
            }
        });
    }
}
