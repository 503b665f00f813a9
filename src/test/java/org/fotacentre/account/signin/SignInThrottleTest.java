package org.fotacentre.account.signin;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.List;

import org.fotacentre.shared.Refusal;
import org.junit.jupiter.api.Test;

class SignInThrottleTest {

    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    private final SignInThrottle throttle = new SignInThrottle();

    @Test
    void five_wrong_passwords_cost_nothing_and_then_the_wait_grows() {
        wrong("anne", "10.0.0.1", 5);

        assertEquals(10, refusedFor("anne", NOW.plusSeconds(1)));
        throttle.attempt("anne", "10.0.0.1", NOW.plusSeconds(10));
        assertEquals(20, refusedFor("anne", NOW.plusSeconds(11)));
    }

    @Test
    void the_wait_ends_at_a_quarter_of_an_hour_and_everything_is_forgotten_after_an_hour() {
        Instant now = NOW;
        for (int i = 0; i < 30; i++) {
            throttle.attempt("anne", "10.0.0." + i, now);
            now = now.plusSeconds(900);
        }

        assertEquals(900, refusedFor("anne", now.minusSeconds(899)));
        wrongAt(now.plusSeconds(7200), 5);
        assertEquals(10, refusedFor("anne", now.plusSeconds(7201)));
    }

    @Test
    void a_name_is_the_same_in_any_letter_case_and_others_are_not_held_up() {
        wrong("anne", "10.0.0.1", 5);

        assertThrows(Refusal.class, () -> throttle.attempt("ANNE", "10.0.0.2", NOW));
        assertDoesNotThrow(() -> throttle.attempt("bob", "10.0.0.1", NOW));
    }

    @Test
    void two_at_the_same_moment_do_not_hold_up_each_other() {
        throttle.attempt("anne", "10.0.0.1", NOW.plusNanos(1));

        assertDoesNotThrow(() -> throttle.attempt("anne", "10.0.0.1", NOW));
    }

    @Test
    void twenty_wrong_passwords_from_an_address_hold_up_everybody_there() {
        for (int i = 0; i < 20; i++) {
            throttle.attempt("guess" + i, "10.0.0.1", NOW);
        }

        assertThrows(Refusal.class, () -> throttle.attempt("anne", "10.0.0.1", NOW));
        assertDoesNotThrow(() -> throttle.attempt("anne", "10.0.0.2", NOW));
    }

    @Test
    void the_right_password_counts_for_nothing_and_clears_the_name() {
        for (int i = 0; i < 100; i++) {
            throttle.attempt("anne", "10.0.0.1", NOW);
            throttle.right("anne", "10.0.0.1");
        }
        wrong("anne", "10.0.0.1", 4);
        throttle.attempt("anne", "10.0.0.1", NOW);
        throttle.right("anne", "10.0.0.1");

        assertDoesNotThrow(() -> wrong("anne", "10.0.0.1", 5));
    }

    private void wrong(String name, String address, int times) {
        for (int i = 0; i < times; i++) {
            throttle.attempt(name, address, NOW);
        }
    }

    private void wrongAt(Instant now, int times) {
        for (int i = 0; i < times; i++) {
            throttle.attempt("anne", "10.0.1." + i, now);
        }
    }

    private long refusedFor(String name, Instant now) {
        Refusal refusal = assertThrows(Refusal.class, () -> throttle.attempt(name, "10.0.9.9", now));
        List<Object> arguments = refusal.reasons().get(0).arguments();
        assertEquals("session.wait", refusal.reasons().get(0).key());
        return (long) arguments.get(0);
    }
}
