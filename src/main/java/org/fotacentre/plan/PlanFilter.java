package org.fotacentre.plan;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * What a person looks for in the list of plans.
 *
 * @param name part of the name, in any case; empty for all
 * @param productId only plans of this product
 * @param status only plans in this status
 */
public record PlanFilter(String name, OptionalLong productId, Optional<PlanStatus> status) {

    /** Shows every plan. */
    public static final PlanFilter NONE = new PlanFilter("", OptionalLong.empty(), Optional.empty());
}
