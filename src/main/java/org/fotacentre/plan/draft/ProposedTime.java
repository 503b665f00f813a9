package org.fotacentre.plan.draft;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

import org.fotacentre.plan.PlannedTime;
import org.fotacentre.shared.DayRange;
import org.fotacentre.shared.Objections;

/**
 * Planned days as typed.
 *
 * @param zone IANA name such as {@code Asia/Shanghai}
 * @param firstDay as {@code 2026-03-01}
 * @param lastDay as {@code 2026-03-31}
 */
public record ProposedTime(String zone, String firstDay, String lastDay) {

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2199;

    static ProposedTime of(PlannedTime time) {
        return new ProposedTime(time.zone().getId(), time.days().first().toString(), time.days().last().toString());
    }

    Optional<PlannedTime> read(Objections objections) {
        boolean zoneKnown = ZoneId.getAvailableZoneIds().contains(zone);
        objections.when(!zoneKnown, "zone", zone.isEmpty() ? "plan.zone.missing" : "plan.zone.unknown");
        Optional<LocalDate> first = day(firstDay, "firstDay", objections);
        Optional<LocalDate> last = day(lastDay, "lastDay", objections);
        if (first.isEmpty() || last.isEmpty()) {
            return Optional.empty();
        }
        boolean backwards = objections.when(last.get().isBefore(first.get()), "lastDay", "plan.days.backwards");
        return zoneKnown && !backwards
                ? Optional.of(new PlannedTime(ZoneId.of(zone), new DayRange(first.get(), last.get())))
                : Optional.empty();
    }

    private static Optional<LocalDate> day(String text, String field, Objections objections) {
        Optional<LocalDate> day = parse(text).filter(it -> it.getYear() >= FIRST_YEAR && it.getYear() <= LAST_YEAR);
        objections.when(day.isEmpty(), field, text.isEmpty() ? "plan.day.missing" : "plan.day.unreadable");
        return day;
    }

    private static Optional<LocalDate> parse(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
