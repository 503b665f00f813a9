package org.fotacentre.console.monitoring;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;

import org.fotacentre.monitoring.Tally;
import org.fotacentre.upgrade.DeviceStatus;
import org.fotacentre.upgrade.FailureReason;
import org.junit.jupiter.api.Test;

/** The numbers of a plan as people read them (product.md 2.9, 2.11). */
class BarTest {

    private static final Tally TALLY = new Tally(Map.of(DeviceStatus.NOT_UPGRADED, 20L, DeviceStatus.SUCCEEDED, 15L, DeviceStatus.FAILED, 7L), 18);

    @Test
    void every_status_has_its_bar_with_its_share_of_all_devices() {
        assertEquals(List.of("NOT_UPGRADED 20 47.62%", "UPGRADING 0 0.00%", "SUCCEEDED 15 35.71%", "FAILED 7 16.67%", "NO_NEED 0 0.00%"),
                Bar.of(TALLY).stream().map(bar -> bar.name() + " " + bar.count() + " " + bar.share()).toList());
    }

    @Test
    void success_rate_leaves_out_who_has_no_result() {
        assertEquals("68.18%", Bar.rate(TALLY));
        assertEquals("", Bar.rate(new Tally(Map.of(DeviceStatus.NOT_UPGRADED, 3L), 3)));
    }

    @Test
    void reasons_come_by_frequency_with_their_share_of_all_failures() {
        assertEquals(List.of("TIMEOUT 3 75.00%", "FLASH_FAILED 1 25.00%"),
                Bar.of(Map.of(FailureReason.FLASH_FAILED, 1L, FailureReason.TIMEOUT, 3L)).stream()
                        .map(bar -> bar.name() + " " + bar.count() + " " + bar.share()).toList());
    }

    @Test
    void devices_that_the_plan_has_not_met_are_not_among_those_it_has_dealt_with() {
        assertEquals(2, TALLY.touched(DeviceStatus.NOT_UPGRADED));
        assertEquals(7, TALLY.touched(DeviceStatus.FAILED));
    }
}
