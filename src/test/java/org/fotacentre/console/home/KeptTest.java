package org.fotacentre.console.home;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** A number that is kept according to what it cost. */
class KeptTest {

    private long now = -50;
    private int counted;
    private final Kept<Integer> kept = new Kept<>(() -> {
        now += 10;
        return ++counted;
    }, () -> now);

    @Test
    void number_is_kept_a_hundred_times_as_long_as_it_took() {
        assertEquals(1, kept.now());
        now += 989;
        assertEquals(1, kept.now());
        now += 1;
        assertEquals(2, kept.now());
    }
}
