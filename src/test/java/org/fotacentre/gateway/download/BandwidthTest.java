package org.fotacentre.gateway.download;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class BandwidthTest {

    private static final long SECOND = 1_000_000_000L;

    @Test
    void what_a_second_brings_can_be_drawn_and_no_more() {
        Bandwidth bandwidth = Bandwidth.ofKilobytes(2, 0);

        assertEquals(2000, bandwidth.draw(2000, 0));
        assertEquals(48, bandwidth.draw(2000, 0));
        assertEquals(0, bandwidth.draw(2000, 0));
    }

    @Test
    void it_grows_with_time_up_to_one_second() {
        Bandwidth bandwidth = Bandwidth.ofKilobytes(2, 0);
        bandwidth.draw(2048, 0);

        assertEquals(1024, bandwidth.draw(5000, SECOND / 2));
        assertEquals(2048, bandwidth.draw(5000, 60 * SECOND));
    }

    @Test
    void what_is_given_back_can_be_drawn_again() {
        Bandwidth bandwidth = Bandwidth.ofKilobytes(2, 0);
        bandwidth.draw(2048, 0);

        bandwidth.giveBack(100);

        assertEquals(100, bandwidth.draw(5000, 0));
    }

    @Test
    void no_limit_never_runs_out() {
        Bandwidth bandwidth = Bandwidth.ofKilobytes(0, 0);

        for (int i = 0; i < 10; i++) {
            assertEquals(Integer.MAX_VALUE, bandwidth.draw(Integer.MAX_VALUE, 0));
        }
    }

    @Test
    void a_download_keeps_to_its_own_pace_and_to_that_of_all() {
        DownloadLimits limits = new DownloadLimits();
        limits.prepare(10, 3, 2);
        DownloadLimits.Pace one = limits.pace();
        DownloadLimits.Pace other = limits.pace();
        long now = System.nanoTime();

        assertEquals(2048, one.allow(9999, now));
        assertEquals(1024, other.allow(9999, now), "the first left no more of what all have together");
    }

    @Test
    void places_are_taken_and_freed() {
        DownloadLimits limits = new DownloadLimits();
        limits.prepare(1, 0, 0);

        assertEquals(true, limits.enter());
        assertEquals(false, limits.enter());
        limits.leave();
        assertEquals(true, limits.enter());
    }
}
