package org.fotacentre.console.plan;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.fotacentre.plan.PlanText;
import org.fotacentre.plan.option.PlanOptions;

/**
 * Everything a page shows of one plan (product.md 2.10).
 *
 * @param row what the list shows of it too
 * @param productId id of its product
 * @param because message key that says why it ended or was suspended by itself
 * @param rule when the platform pushes
 * @param limits strategy
 * @param options what is asked for beyond the ordinary
 * @param steps who did what when
 * @param components in their order
 * @param texts what the user of a device reads
 * @param scope its lists
 */
public record PlanDetails(PlanRow row, long productId, Optional<String> because, Rule rule, Limits limits, PlanOptions options, Steps steps,
        List<Component> components, List<PlanText> texts, Lists scope) {

    /** @param window {@code 22:00-06:00}, or empty for any hour */
    public record Rule(boolean active, String window, long pauseMinutes) {
    }

    /** @param signal dBm, or empty for no limit */
    public record Limits(int retries, Optional<Integer> signal, int battery) {
    }

    /** Who made and changed it, and when it took its turns. */
    public record Steps(String createdBy, Instant createdAt, String changedBy, Instant changedAt,
            Optional<Instant> activatedAt, Optional<Instant> endedAt) {
    }

    /** @param packageName name of the package it is upgraded with */
    public record Component(String type, String identifier, String kind, String source, String target, String specified,
            boolean enabled, long packageId, String packageName) {
    }

    /** How long the lists of the plan are. */
    public record Lists(long black, long white) {
    }

    /** Whether the plan goes straight to the devices. */
    public boolean silent() {
        return row.mode().equals("SILENT");
    }
}
