package org.fotacentre.console.user;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

import org.fotacentre.shared.Objections;
import org.fotacentre.upgrade.Appointment;

/**
 * The form in which a user chooses the time of an upgrade, on the wall clock of their zone, to the minute.
 *
 * @param from as typed, such as {@code 2026-11-24T02:00}
 * @param until as typed
 * @param earliest first minute that may be chosen
 * @param latest last one
 */
public record Schedule(String from, String until, String earliest, String latest) {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm");
    private static final LocalTime AT_NIGHT = LocalTime.of(2, 0);

    /** Suggests the coming night, or the next full hour if the plan does not last that long. */
    static Schedule suggested(Instant now, Instant endsAt, ZoneId zone) {
        ZonedDateTime local = now.atZone(zone);
        ZonedDateTime night = local.with(AT_NIGHT).isAfter(local) ? local.with(AT_NIGHT) : local.plusDays(1).with(AT_NIGHT);
        ZonedDateTime hour = local.truncatedTo(ChronoUnit.HOURS).plusHours(1);
        boolean lasts = !night.plusHours(2).toInstant().isAfter(endsAt);
        return new Schedule(MINUTE.format(lasts ? night : hour), MINUTE.format((lasts ? night : hour).plusHours(2)),
                MINUTE.format(local), MINUTE.format(endsAt.atZone(zone)));
    }

    /** The same form with what was typed. */
    Schedule typed(String newFrom, String newUntil) {
        return new Schedule(newFrom, newUntil, earliest, latest);
    }

    /**
     * The appointment that was typed.
     *
     * @throws org.fotacentre.shared.Refusal if a time cannot be read or they are less than an hour apart
     */
    static Appointment read(String from, String until, ZoneId zone) {
        var objections = new Objections();
        objections.when(!isTime(from), "from", "user.schedule.unreadable");
        objections.when(!isTime(until), "until", "user.schedule.unreadable");
        objections.raise();
        return Appointment.asked(instant(from, zone), instant(until, zone));
    }

    private static boolean isTime(String text) {
        try {
            int year = LocalDateTime.parse(text).getYear();
            return year >= 2000 && year < 2200;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static Instant instant(String text, ZoneId zone) {
        return LocalDateTime.parse(text).atZone(zone).toInstant();
    }
}
