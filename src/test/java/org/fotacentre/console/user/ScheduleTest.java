package org.fotacentre.console.user;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.time.ZoneId;

import org.fotacentre.shared.Refusal;
import org.fotacentre.upgrade.Appointment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The form in which a user chooses a time, on the clock of their own zone. */
class ScheduleTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Instant EVENING = Instant.parse("2026-11-24T18:20:00Z");

    @Test
    void coming_night_is_suggested() {
        Schedule schedule = Schedule.suggested(EVENING, Instant.parse("2026-11-30T16:00:00Z"), BERLIN);

        assertEquals(new Schedule("2026-11-25T02:00", "2026-11-25T04:00", "2026-11-24T19:20", "2026-11-30T17:00"), schedule);
    }

    @Test
    void next_hour_is_suggested_when_the_plan_does_not_last_the_night() {
        Schedule schedule = Schedule.suggested(EVENING, Instant.parse("2026-11-24T23:00:00Z"), BERLIN);

        assertEquals("2026-11-24T20:00", schedule.from());
        assertEquals("2026-11-24T22:00", schedule.until());
    }

    @Test
    void times_are_read_on_the_clock_of_the_reader() {
        assertEquals(new Appointment(Instant.parse("2026-11-25T01:00:00Z"), Instant.parse("2026-11-25T03:00:00Z")),
                Schedule.read("2026-11-25T02:00", "2026-11-25T04:00", BERLIN));
    }

    @ParameterizedTest
    @CsvSource({"'', 2026-11-25T04:00, from, user.schedule.unreadable", "2026-11-25T02:00, tomorrow, until, user.schedule.unreadable",
            "2026-11-25T02:00, 2026-02-30T02:00, until, user.schedule.unreadable", "+999999999-01-01T00:00, 2026-11-25T04:00, from, user.schedule.unreadable",
            "2026-11-25T02:00, 2026-11-25T02:59, until, consent.appointment.short", "2026-11-25T02:00, 2026-11-25T01:00, until, consent.appointment.short"})
    void times_that_make_no_appointment_are_refused_beside_their_field(String from, String until, String field, String key) {
        Refusal.Reason reason = assertThrows(Refusal.class, () -> Schedule.read(from, until, BERLIN)).reasons().get(0);

        assertEquals(field, reason.field());
        assertEquals(key, reason.key());
    }
}
