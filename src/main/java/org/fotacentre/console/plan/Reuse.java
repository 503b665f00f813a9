package org.fotacentre.console.plan;

import java.time.Instant;
import java.util.List;

import org.fotacentre.plan.UpgradePlan;

/**
 * The part of the plan form in which the components of another plan are chosen (product.md 2.8.4).
 *
 * @param open whether it is shown
 * @param name part of the plan's name to look for
 * @param status status to look for, or empty text
 * @param plans the newest plans that match
 * @param more whether there are others that match
 */
public record Reuse(boolean open, String name, String status, List<Source> plans, boolean more) {

    static final Reuse CLOSED = new Reuse(false, "", "", List.of(), false);

    /** A plan whose components can be taken. */
    public record Source(long id, String name, String mode, String status, Instant createdAt, int components) {

        static Source of(UpgradePlan plan) {
            return new Source(plan.id(), plan.name(), plan.terms().mode().name(), plan.status().name(),
                    plan.authorship().createdAt(), plan.components().size());
        }
    }
}
