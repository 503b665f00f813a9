package org.fotacentre.upgrade;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.fotacentre.plan.UpgradePlan;

/**
 * How many devices may be at work under one plan at the same time (product.md 2.8.3). A device takes a place when it is
 * offered the plan and gives it back when it does not answer before the next tick, when it refuses, when its attempt is
 * over, and when we stop waiting for word of it. Devices that ask in the same instant may together take one place.
 */
@ApplicationScoped
class Places {

    /** One tick: after it, an offer without an answer holds no place. */
    private static final Duration FOR_ANSWER = Duration.ofMinutes(10);

    @Inject
    private UpgradeCounts counts;

    /** Whether the device of {@code mine} has a place under the plan, or a new one is free. */
    boolean freeFor(Optional<DeviceUpgrade> mine, UpgradePlan plan, Instant now) {
        return has(mine, now) || free(plan, 1, now) > 0;
    }

    /** How many places are free under the plan; exact only if there are fewer than {@code wanted}. */
    long free(UpgradePlan plan, int wanted, Instant now) {
        int most = plan.terms().options().places();
        return Math.max(0, most - counts.placesTaken(plan.id(), most - wanted + 1, now.minus(FOR_ANSWER)));
    }

    /** Whether the device of {@code mine} has a place under its plan. */
    static boolean has(Optional<DeviceUpgrade> mine, Instant now) {
        return mine.flatMap(DeviceUpgrade::current).filter(component -> component.holdsPlace(now.minus(FOR_ANSWER))).isPresent();
    }
}
