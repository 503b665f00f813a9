package org.fotacentre.console.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Optional;

import org.fotacentre.audit.AuditFilter;
import org.fotacentre.console.Form;
import org.fotacentre.shared.Audited;

/**
 * The filters of the audit log as they were chosen; what is no choice counts as none.
 *
 * @param account start of the name of an account
 * @param first first day, as ISO date in the visitor's zone, or empty text
 * @param last last day, likewise
 */
public record AuditQuery(String subject, String action, String account, String text, String first, String last) {

    static AuditQuery of(Form form) {
        return new AuditQuery(form.choice("subject", Audited.Subject.class).map(Enum::name).orElse(""),
                form.choice("action", Audited.Action.class).map(Enum::name).orElse(""), form.text("account"), form.text("text"),
                day(form.text("first")).map(LocalDate::toString).orElse(""), day(form.text("last")).map(LocalDate::toString).orElse(""));
    }

    /** Whether the log is narrowed at all. */
    public boolean any() {
        return !(subject + action + account + text + first + last).isEmpty();
    }

    AuditFilter filter(ZoneId zone) {
        Optional<Instant> from = day(first).map(day -> day.atStartOfDay(zone).toInstant());
        Optional<Instant> until = day(last).map(day -> day.plusDays(1).atStartOfDay(zone).toInstant());
        return new AuditFilter(Optional.of(subject).filter(name -> !name.isEmpty()).map(Audited.Subject::valueOf),
                Optional.of(action).filter(name -> !name.isEmpty()).map(Audited.Action::valueOf), account, text, from, until);
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(text).filter(typed -> typed.matches("\\d{4}-\\d{2}-\\d{2}")).map(LocalDate::parse);
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
