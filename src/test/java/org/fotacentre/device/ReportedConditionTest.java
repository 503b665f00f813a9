package org.fotacentre.device;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.OptionalInt;
import java.util.OptionalLong;

import org.junit.jupiter.api.Test;

class ReportedConditionTest {

    @Test
    void sound_values_are_kept() {
        ReportedCondition condition = ReportedCondition.of(OptionalInt.of(80), OptionalInt.of(-97), OptionalLong.of(698_000));

        assertEquals(new ReportedCondition(OptionalInt.of(80), OptionalInt.of(-97), OptionalLong.of(698_000)), condition);
    }

    @Test
    void values_no_device_can_have_count_as_not_told() {
        assertTrue(ReportedCondition.of(OptionalInt.of(101), OptionalInt.of(0), OptionalLong.of(-1)).isEmpty());
        assertTrue(ReportedCondition.of(OptionalInt.of(-1), OptionalInt.of(-201), OptionalLong.empty()).isEmpty());
    }

    @Test
    void nobody_can_make_a_condition_that_cannot_be() {
        assertThrows(IllegalArgumentException.class,
                () -> new ReportedCondition(OptionalInt.of(101), OptionalInt.empty(), OptionalLong.empty()));
    }
}
