package org.fotacentre.plan;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What a person looks for in the list of plans.
 *
 * @param name part of the name, in any case; empty for all
 * @param product part of the product's name or of its ProductKey; empty for all
 * @param status only plans in this status
 * @param from only plans with a planned day at or after it
 * @param until only plans with a planned day at or before it
 * @param archived the plans put aside instead of the others
 */
public record PlanFilter(String name, String product, Optional<PlanStatus> status, Optional<LocalDate> from,
                         Optional<LocalDate> until, boolean archived) {

    /** Shows every plan that is not put aside. */
    public static final PlanFilter NONE = new PlanFilter("", "", Optional.empty(), Optional.empty(), Optional.empty(), false);

    /** Shows plans by part of their name and by status. */
    public static PlanFilter named(String name, Optional<PlanStatus> status) {
        return new PlanFilter(name, "", status, Optional.empty(), Optional.empty(), false);
    }

    /** The same for the plans of one product. */
    public PlanFilter ofProduct(String wanted) {
        return new PlanFilter(name, wanted, status, from, until, archived);
    }
}
