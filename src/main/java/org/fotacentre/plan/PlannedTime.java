package org.fotacentre.plan;

import java.time.Instant;
import java.time.ZoneId;

import org.fotacentre.shared.DayRange;

/**
 * The planned days of a plan on the wall clock of its zone (product.md 2.8, fields 4 and 5).
 *
 * @param zone IANA zone of the days and of the daily window
 * @param days first and last day, both included
 */
public record PlannedTime(ZoneId zone, DayRange days) {

    public PlannedTime {
        if (zone == null || days == null) {
            throw new IllegalArgumentException("Planned time needs a zone and days");
        }
    }

    /** Midnight that begins the first day. */
    public Instant start() {
        return days.start(zone);
    }

    /** Midnight that ends the last day; no longer inside. */
    public Instant end() {
        return days.end(zone);
    }
}
