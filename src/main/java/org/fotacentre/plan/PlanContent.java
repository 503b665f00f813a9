package org.fotacentre.plan;

import java.util.List;

import org.fotacentre.plan.option.PlanOptions;

/**
 * Everything about a plan that a person decides before activation, apart from its product and its lists.
 *
 * @param name 1-100 characters, unique among plans
 * @param time planned days in their zone
 * @param mode silent or confirmed by the user
 * @param push when the platform may approach devices
 * @param strategy limits and retries
 * @param options what is asked for beyond the ordinary
 * @param components in the order they are upgraded
 * @param texts at most one per language
 */
public record PlanContent(String name, PlannedTime time, UpgradeMode mode, PushRule push, Strategy strategy,
                          PlanOptions options, List<PlanComponent> components, List<PlanText> texts) {

    /** Longest name accepted, in characters. */
    public static final int MAX_NAME = 100;

    public PlanContent {
        if (name == null || name.isBlank() || name.length() > MAX_NAME) {
            throw new IllegalArgumentException("The name of a plan is 1-100 characters");
        }
        components = List.copyOf(components);
        texts = List.copyOf(texts);
    }
}
