package org.fotacentre.console.user;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

/** Counts how often somebody comes in a minute, so that an open page is no way to wear the server out. */
@ApplicationScoped
public class Throttle {

    private static final int MOST_REMEMBERED = 20_000;
    private static final int SECONDS = 60;

    private final Map<String, Integer> counts = new HashMap<>();
    private long minute;

    /** Counts one more visit of {@code who}; whether these are at most {@code most} in the minute of {@code now}. */
    synchronized boolean admits(String who, int most, Instant now) {
        long current = now.getEpochSecond() / SECONDS;
        if (current != minute || counts.size() >= MOST_REMEMBERED) {
            counts.clear();
            minute = current;
        }
        return counts.merge(who, 1, Integer::sum) <= most;
    }
}
