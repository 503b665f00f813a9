package org.fotacentre.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.Test;

class PulseTest {

    private final AtomicLong now = new AtomicLong(-5);
    private final Pulse pulse = new Pulse(now::get);

    @Test
    void is_lost_when_nothing_comes_for_too_long() {
        now.addAndGet(Pulse.LONGEST.toNanos());
        assertFalse(pulse.isLost());

        now.incrementAndGet();
        assertTrue(pulse.isLost());
    }

    @Test
    void is_back_when_something_comes() {
        now.addAndGet(2 * Pulse.LONGEST.toNanos());

        pulse.heard();

        assertFalse(pulse.isLost());
    }

    @Test
    void knows_which_node_spoke_and_that_devices_are_none() {
        assertEquals(Optional.of("north-1"), Pulse.sayer(Pulse.topic("north-1")));
        assertEquals(Optional.empty(), Pulse.sayer("q/2/d/qdp1TEST861234567890123/sys"));
    }
}
