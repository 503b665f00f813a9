package org.fotacentre.plan.draft;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;

import org.fotacentre.plan.PlannedTime;
import org.junit.jupiter.api.Test;

class ProposedTimeTest {

    @Test
    void days_are_read_in_the_zone_of_the_plan() {
        PlannedTime time = read("America/New_York", "2026-03-08", "2026-03-08").value().orElseThrow();

        assertEquals(Instant.parse("2026-03-08T05:00:00Z"), time.start());
        assertEquals(Instant.parse("2026-03-09T04:00:00Z"), time.end());
    }

    @Test
    void everything_missing_is_named_at_once() {
        assertEquals(List.of("zone plan.zone.missing", "firstDay plan.day.missing", "lastDay plan.day.missing"),
                read("", "", "").objections());
    }

    @Test
    void the_last_day_is_not_before_the_first() {
        assertEquals(List.of("lastDay plan.days.backwards"), read("UTC", "2026-03-02", "2026-03-01").objections());
    }

    @Test
    void days_that_do_not_exist_are_refused() {
        for (String wrong : List.of("2026-02-30", "01.03.2026", "0026-03-01", "+12026-03-01", "soon")) {
            assertEquals(List.of("firstDay plan.day.unreadable"), read("UTC", wrong, "2026-03-01").objections());
        }
    }

    @Test
    void a_zone_is_an_iana_name() {
        for (String wrong : List.of("Mars/Olympus", "+08:00", "asia/shanghai")) {
            assertEquals(List.of("zone plan.zone.unknown"), read(wrong, "2026-03-01", "2026-03-01").objections());
        }
    }

    private static Read<PlannedTime> read(String zone, String first, String last) {
        return Read.of(new ProposedTime(zone, first, last)::read);
    }
}
