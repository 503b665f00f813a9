package org.fotacentre.upgrade;

import java.time.Duration;
import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** How long we wait for word of a device, and what follows when none comes. */
@ApplicationScoped
public class Patience {

    /** From acceptance to the download link, on the device's side (protocol.md 5.4). */
    static final Duration FOR_LINK = Duration.ofSeconds(30);
    /** From "success" to the version report that proves it (product.md 6.17). */
    static final Duration FOR_VERSION = Duration.ofMinutes(30);
    /** A device that asks for a plan this long after its last word has forgotten the upgrade (protocol.md 5.4). */
    private static final Duration FOR_FORGETFUL = Duration.ofMinutes(30);

    @Inject
    private DeviceUpgrades upgrades;

    @Inject
    private Attempts attempts;

    /** Ends the attempt of one upgrade whose device has said nothing for too long. */
    @Transactional
    public void giveUpIfOverdue(long upgradeId, Instant now) {
        upgrades.find(upgradeId).map(upgrades::lock).ifPresent(upgrade -> upgrade.current()
                .filter(component -> component.isOverdue(now))
                .ifPresent(component -> attempts.fail(upgrade, component, component.reason().orElse(FailureReason.TIMEOUT), now)));
    }

    /** Ends the attempt of a locked upgrade when its device, asking for a plan, shows that it knows nothing of it. */
    void giveUpIfForgotten(DeviceUpgrade upgrade, Instant now) {
        upgrade.current()
                .filter(component -> component.state().isAtWork())
                .filter(component -> component.changedAt().plus(FOR_FORGETFUL).isBefore(now))
                .ifPresent(component -> attempts.fail(upgrade, component, FailureReason.TIMEOUT, now));
    }
}
