package org.fotacentre.device;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

import org.fotacentre.shared.DeviceKey;
import org.fotacentre.shared.Refusal;
import org.fotacentre.shared.Version;
import org.junit.jupiter.api.Test;

class DeviceTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private final Device device = new Device(1, new DeviceKey("861234567890123"), NOON);

    @Test
    void a_new_device_is_named_after_its_key() {
        assertEquals("861234567890123", device.name());
    }

    @Test
    void a_device_that_asks_again_keeps_its_secret() {
        device.credentials().entrust("first");

        device.credentials().entrust("second");

        assertEquals(Optional.of("first"), device.credentials().deviceSecret());
    }

    @Test
    void what_a_report_leaves_out_stays_as_it_was() {
        device.report(ReportedVersions.of(Optional.of("EC200U"), Optional.of("R01"), Optional.empty()), NOON);
        device.report(new ReportedCondition(OptionalInt.of(50), OptionalInt.of(-90), OptionalLong.empty()), NOON);

        device.report(new ReportedVersions(Optional.empty(), Optional.empty(), Optional.of(Map.of())), NOON.plusSeconds(60));
        device.report(new ReportedCondition(OptionalInt.of(49), OptionalInt.empty(), OptionalLong.empty()), NOON.plusSeconds(60));

        assertEquals(Optional.of("EC200U"), device.moduleModel());
        assertEquals(Optional.of(new Version("R01")), device.moduleVersion());
        assertEquals(Optional.of(NOON), device.versionsAt());
        assertEquals(OptionalInt.of(49), device.condition().battery());
        assertEquals(OptionalInt.of(-90), device.condition().signal());
    }

    @Test
    void a_name_has_1_to_100_characters() {
        device.rename("  Lift 7  ");

        assertThrows(Refusal.class, () -> device.rename("  "));
        assertThrows(Refusal.class, () -> device.rename("x".repeat(101)));
        assertEquals("Lift 7", device.name());
    }
}
