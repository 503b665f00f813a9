package org.fotacentre.firmware;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.fotacentre.shared.Version;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is told about versions that are allowed but look wrong. */
class VersionAdviceTest {

    private static final Map<Version, Long> CARRIED = carried();

    @Test
    void what_devices_run_needs_no_advice() {
        assertEquals(List.of(), VersionAdvice.of("V1.0.1", "", CARRIED));
        assertEquals(List.of(), VersionAdvice.of("", "", CARRIED));
    }

    @ParameterizedTest
    @ValueSource(strings = {"v1.0.1", "V1_0_1", "V1.O.1", "1.0.1", "V1.0.2", "V1.0.11", "V1.0.", "V10.1"})
    void source_that_resembles_a_carried_version_is_taken_for_a_slip(String typed) {
        assertEquals(List.of(new VersionAdvice("source", "firmware.advice.source.alike", List.of(new Version("V1.0.1"), 12L))),
                VersionAdvice.of(typed, "", CARRIED));
    }

    @Test
    void source_that_resembles_nothing_is_unknown() {
        assertEquals(List.of("firmware.advice.source.unknown"), keys(VersionAdvice.of("A07", "", CARRIED)));
        assertEquals(List.of("firmware.advice.source.unknown"), keys(VersionAdvice.of("A07", "", Map.of())));
    }

    @Test
    void target_that_devices_run_already_is_told_with_their_number() {
        assertEquals(List.of(new VersionAdvice("target", "firmware.advice.target.carried", List.of(3L))),
                VersionAdvice.of("", "BETA_7", CARRIED));
    }

    @Test
    void target_that_looks_like_a_carried_version_is_taken_for_a_slip_but_the_next_number_is_only_unknown() {
        assertEquals(List.of("firmware.advice.target.alike"), keys(VersionAdvice.of("", "beta-7", CARRIED)));
        assertEquals(List.of("firmware.advice.target.unknown"), keys(VersionAdvice.of("", "BETA_8", CARRIED)));
        assertEquals(List.of(), VersionAdvice.of("", "BETA_8", Map.of()), "without devices every target is unknown");
    }

    @Test
    void what_is_no_version_gets_no_advice() {
        assertEquals(List.of(), VersionAdvice.of("1.0 beta", "版本", CARRIED));
    }

    private static List<String> keys(List<VersionAdvice> advice) {
        return advice.stream().map(VersionAdvice::key).toList();
    }

    private static Map<Version, Long> carried() {
        Map<Version, Long> carried = new LinkedHashMap<>();
        carried.put(new Version("V1.0.1"), 12L);
        carried.put(new Version("BETA_7"), 3L);
        return carried;
    }
}
