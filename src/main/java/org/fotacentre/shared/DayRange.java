package org.fotacentre.shared;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * The planned days of a plan, both included, in the plan's zone (product.md 2.8: start day 00:00 to end day 23:59).
 *
 * @param first first day
 * @param last last day, not before the first
 */
public record DayRange(LocalDate first, LocalDate last) {

    public DayRange {
        if (first == null || last == null || last.isBefore(first)) {
            throw new IllegalArgumentException("The last day must not be before the first");
        }
    }

    /** The first instant inside. */
    public Instant start(ZoneId zone) {
        return first.atStartOfDay(zone).toInstant();
    }

    /** The first instant after the range: midnight that ends the last day. */
    public Instant end(ZoneId zone) {
        return last.plusDays(1).atStartOfDay(zone).toInstant();
    }
}
