package org.fotacentre.gateway.admission;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Optional;

import org.junit.jupiter.api.Test;

class TurnstileTest {

    private static final Optional<String> WELCOME = Optional.empty();
    private static final long SECOND = 1_000_000_000L;

    private final InetAddress one = address("192.0.2.1");
    private final InetAddress other = address("192.0.2.2");
    private long now = 5;

    @Test
    void one_address_may_not_hold_more_connections_than_its_share() {
        Turnstile turnstile = turnstile(new Limits.Pair(10, 2), new Limits.Pair(100, 100));
        turnstile.enter(one);
        turnstile.enter(one);

        assertEquals(Optional.of("too many connections from one address"), turnstile.enter(one));
        assertEquals(WELCOME, turnstile.enter(other));
        turnstile.leave(one);
        assertEquals(WELCOME, turnstile.enter(one));
    }

    @Test
    void all_together_may_not_hold_more_connections_than_there_are() {
        Turnstile turnstile = turnstile(new Limits.Pair(2, 2), new Limits.Pair(100, 100));
        turnstile.enter(one);
        turnstile.enter(other);

        assertEquals(Optional.of("too many connections"), turnstile.enter(other));
        turnstile.leave(one);
        assertEquals(WELCOME, turnstile.enter(other));
    }

    @Test
    void who_is_forgotten_takes_neither_a_place_nor_part_of_the_rate() {
        Turnstile turnstile = turnstile(new Limits.Pair(1, 1), new Limits.Pair(5, 1));
        for (int i = 0; i < 30; i++) {
            assertEquals(WELCOME, turnstile.enter(one), "connection " + i);
            turnstile.forget(one);
        }

        assertEquals(0, turnstile.pause());
        assertEquals(WELCOME, turnstile.enter(one));
        assertEquals(Optional.of("too many connections from one address"), turnstile.enter(one));
    }

    @Test
    void one_address_saves_up_ten_seconds_of_its_rate_and_then_has_to_wait() {
        Turnstile turnstile = turnstile(new Limits.Pair(100, 100), new Limits.Pair(1000, 2));
        for (int i = 0; i < 20; i++) {
            assertEquals(WELCOME, turnstile.enter(one), "connection " + i);
        }

        assertEquals(Optional.of("too many new connections per second from one address"), turnstile.enter(one));
        assertEquals(WELCOME, turnstile.enter(other));
        now += SECOND / 2;
        assertEquals(WELCOME, turnstile.enter(one));
        assertTrue(turnstile.enter(one).isPresent());
    }

    @Test
    void who_comes_while_all_come_too_fast_is_let_in_and_the_next_ones_are_asked_to_wait() {
        Turnstile turnstile = turnstile(new Limits.Pair(100, 100), new Limits.Pair(4, 100));
        for (int i = 0; i < 3; i++) {
            turnstile.enter(one);
        }
        assertEquals(0, turnstile.pause());

        assertEquals(WELCOME, turnstile.enter(one));
        assertEquals(SECOND / 4, turnstile.pause());
        assertEquals(WELCOME, turnstile.enter(one));
        assertEquals(SECOND / 2, turnstile.pause());
        now += SECOND / 2;
        assertEquals(0, turnstile.pause());
    }

    @Test
    void ipv6_neighbours_of_one_network_count_as_one() {
        Turnstile turnstile = turnstile(new Limits.Pair(10, 1), new Limits.Pair(100, 100));
        turnstile.enter(address("2001:db8::1"));

        assertTrue(turnstile.enter(address("2001:db8::2")).isPresent());
        assertEquals(WELCOME, turnstile.enter(address("2001:db8:0:1::1")));
    }

    @Test
    void addresses_that_are_gone_are_forgotten() {
        Turnstile turnstile = turnstile(new Limits.Pair(10, 1), new Limits.Pair(1, 1));
        for (int i = 0; i < 50_000; i++) {
            InetAddress passer = address("10.0." + i / 250 + "." + i % 250);
            turnstile.enter(passer);
            turnstile.leave(passer);
            now += SECOND / 100;
        }

        assertTrue(turnstile.remembered() < 3000, turnstile.remembered() + " are remembered");
    }

    @Test
    void limits_are_at_least_one() {
        assertThrows(IllegalStateException.class, () -> turnstile(new Limits.Pair(0, 1), new Limits.Pair(1, 1)));
    }

    private Turnstile turnstile(Limits.Pair connections, Limits.Pair perSecond) {
        return new Turnstile(new Limits(connections, perSecond, 50, 4096, Duration.ofSeconds(20)), () -> now);
    }

    private static InetAddress address(String text) {
        try {
            return InetAddress.getByName(text);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
