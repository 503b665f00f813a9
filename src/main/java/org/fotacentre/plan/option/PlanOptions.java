package org.fotacentre.plan.option;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

import org.fotacentre.shared.Setting;

/**
 * The options of a plan (product.md 2.8.3, 6.4, 6.10, 6.20, 6.21).
 *
 * @param windowBindsRequests whether a device that asks is answered inside the push window only
 * @param hoursForResult how long a device may be silent after it accepted, 1-720 hours; then the attempt has failed
 * @param mostAtWork how many devices may be at work at the same time, 1-10 000; empty for as many as the platform allows
 * @param failureStop when the plan suspends itself; empty for never
 * @param continueAfterFailure whether the components after a failed one get their turn
 * @param priority 0-100: of several plans for a device the highest comes first, and the oldest activation among equals
 */
public record PlanOptions(boolean windowBindsRequests, int hoursForResult, OptionalInt mostAtWork,
        Optional<FailureStop> failureStop, boolean continueAfterFailure, int priority) {

    public static final int USUAL_HOURS = 24;
    public static final int MOST_HOURS = 720;
    /** Most devices that may be at work under one plan at the same time (product.md 5). */
    public static final int PLATFORM_LIMIT = 10_000;
    public static final int HIGHEST_PRIORITY = 100;
    private static final Setting PLACES = new Setting("fota.plan.places", String.valueOf(PLATFORM_LIMIT));

    /** What a plan has when nobody asks for more. */
    public static final PlanOptions DEFAULT =
            new PlanOptions(false, USUAL_HOURS, OptionalInt.empty(), Optional.empty(), false, 0);

    public PlanOptions {
        int atWork = mostAtWork.orElse(PLATFORM_LIMIT);
        if (hoursForResult < 1 || hoursForResult > MOST_HOURS || atWork < 1 || atWork > PLATFORM_LIMIT
                || priority < 0 || priority > HIGHEST_PRIORITY) {
            throw new IllegalArgumentException("Hours 1-720, devices at work 1-10000, priority 0-100");
        }
    }

    /** How long a device may be silent after it accepted. */
    public Duration patience() {
        return Duration.ofHours(hoursForResult);
    }

    /** How many devices may be at work at the same time; where the plan says nothing, what the installation allows. */
    public int places() {
        return mostAtWork.orElseGet(PLACES::number);
    }
}
