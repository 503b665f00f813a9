package org.fotacentre.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

import org.fotacentre.shared.DayRange;
import org.junit.jupiter.api.Test;

class PlannedTimeTest {

    @Test
    void a_plan_runs_from_the_first_midnight_to_the_one_after_its_last_day() {
        PlannedTime time = planned("Asia/Shanghai", "2026-03-01", "2026-03-02");

        assertEquals(Instant.parse("2026-02-28T16:00:00Z"), time.start());
        assertEquals(Instant.parse("2026-03-02T16:00:00Z"), time.end());
    }

    @Test
    void a_day_is_an_hour_shorter_when_clocks_go_forward() {
        PlannedTime time = planned("Europe/Berlin", "2026-03-29", "2026-03-29");

        assertEquals(Duration.ofHours(23), Duration.between(time.start(), time.end()));
    }

    @Test
    void a_day_is_an_hour_longer_when_clocks_go_back() {
        PlannedTime time = planned("Europe/Berlin", "2026-10-25", "2026-10-25");

        assertEquals(Duration.ofHours(25), Duration.between(time.start(), time.end()));
    }

    @Test
    void a_day_without_midnight_begins_with_its_first_instant() {
        PlannedTime time = planned("Africa/Cairo", "2026-04-24", "2026-04-24");

        assertEquals(Instant.parse("2026-04-23T22:00:00Z"), time.start());
        assertEquals(Duration.ofHours(23), Duration.between(time.start(), time.end()));
    }

    private static PlannedTime planned(String zone, String first, String last) {
        return new PlannedTime(ZoneId.of(zone), new DayRange(LocalDate.parse(first), LocalDate.parse(last)));
    }
}
