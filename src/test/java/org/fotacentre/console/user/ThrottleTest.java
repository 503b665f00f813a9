package org.fotacentre.console.user;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;

import org.junit.jupiter.api.Test;

/** How often somebody may come. */
class ThrottleTest {

    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

    private final Throttle throttle = new Throttle();

    @Test
    void who_comes_too_often_waits_for_the_next_minute_and_others_do_not() {
        assertTrue(throttle.admits("one", 2, NOON));
        assertTrue(throttle.admits("one", 2, NOON.plusSeconds(59)));
        assertFalse(throttle.admits("one", 2, NOON.plusSeconds(59)));
        assertTrue(throttle.admits("other", 2, NOON.plusSeconds(59)));
        assertTrue(throttle.admits("one", 2, NOON.plusSeconds(60)));
    }
}
