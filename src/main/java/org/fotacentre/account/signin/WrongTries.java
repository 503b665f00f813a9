package org.fotacentre.account.signin;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Counts wrong passwords by a key and says how long to wait for the next one: not at all for the first few, then ten
 * seconds, and twice as long each time, up to a quarter of an hour. What is an hour old is forgotten.
 */
final class WrongTries {

    private static final Duration FIRST_WAIT = Duration.ofSeconds(10);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);
    private static final Duration MEMORY = Duration.ofHours(1);
    private static final int MOST_KEYS = 10_000;

    private record Tries(int count, Instant last) {
    }

    private final int free;
    private final Map<String, Tries> byKey = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Tries> eldest) {
            return size() > MOST_KEYS;
        }
    };

    /** @param free how many wrong ones cost nothing */
    WrongTries(int free) {
        this.free = free;
    }

    /** How long the key has to wait yet; zero when it need not. */
    synchronized Duration wait(String key, Instant now) {
        Tries tries = known(key, now);
        Duration pause = pause(tries.count());
        Duration left = Duration.between(now, tries.last().plus(pause));
        return pause.isZero() || left.isNegative() ? Duration.ZERO : left;
    }

    synchronized void add(String key, Instant now) {
        byKey.put(key, new Tries(known(key, now).count() + 1, now));
    }

    /** The last one was right after all. */
    synchronized void takeBack(String key) {
        byKey.computeIfPresent(key, (same, tries) -> tries.count() == 1 ? null : new Tries(tries.count() - 1, tries.last()));
    }

    synchronized void forget(String key) {
        byKey.remove(key);
    }

    private Tries known(String key, Instant now) {
        Tries tries = byKey.get(key);
        return tries == null || tries.last().plus(MEMORY).isBefore(now) ? new Tries(0, now) : tries;
    }

    private Duration pause(int count) {
        if (count < free) {
            return Duration.ZERO;
        }
        Duration pause = FIRST_WAIT.multipliedBy(1L << Math.min(count - free, 10));
        return pause.compareTo(LONGEST_WAIT) < 0 ? pause : LONGEST_WAIT;
    }
}
