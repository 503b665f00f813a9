package org.fotacentre.console.plan;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

import org.fotacentre.console.Form;
import org.fotacentre.plan.PlanFilter;
import org.fotacentre.plan.PlanStatus;

/**
 * The filters of the plan list as they were typed. A day that is none filters nothing.
 *
 * @param product part of the product's name or ProductKey
 * @param status {@link PlanStatus} by name, or empty text
 * @param from first day, as the browser writes it, or empty text
 * @param archived {@code yes} for the plans put aside
 */
public record PlanFilters(String name, String product, String status, String from, String until, String archived) {

    static PlanFilters of(Form form) {
        return new PlanFilters(form.text("name"), form.text("product"),
                form.choice("status", PlanStatus.class).map(Enum::name).orElse(""),
                form.text("from"), form.text("until"), form.text("archived").equals("yes") ? "yes" : "");
    }

    /** The same for the store. */
    PlanFilter asked() {
        return new PlanFilter(name, product, status.isEmpty() ? Optional.empty() : Optional.of(PlanStatus.valueOf(status)),
                day(from), day(until), !archived.isEmpty());
    }

    /** Whether the list is narrowed at all. */
    public boolean any() {
        return !(name + product + status + from + until + archived).isEmpty();
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text)).filter(day -> day.getYear() > 0 && day.getYear() < 10_000);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
