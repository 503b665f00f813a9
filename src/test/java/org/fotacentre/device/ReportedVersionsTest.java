package org.fotacentre.device;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.fotacentre.shared.Version;
import org.junit.jupiter.api.Test;

class ReportedVersionsTest {

    private final Map<String, String> sent = new LinkedHashMap<>();

    @Test
    void usable_components_are_kept_in_the_order_sent() {
        sent.put("MCU2", "1_0");
        sent.put("app", " V9 ");

        Map<String, Version> kept = components();

        assertEquals(List.of("MCU2", "app"), List.copyOf(kept.keySet()));
        assertEquals(new Version("V9"), kept.get("app"));
    }

    @Test
    void components_that_cannot_be_stored_are_left_out() {
        sent.put("", "V1");
        sent.put("no-version", " ");
        sent.put("i".repeat(101), "V1");
        sent.put("long", "v".repeat(101));
        sent.put("MCU1", "V1");

        assertEquals(Map.of("MCU1", new Version("V1")), components());
    }

    @Test
    void a_flood_of_components_is_cut() {
        for (int i = 0; i < 200; i++) {
            sent.put("C" + i, "1");
        }

        assertEquals(ReportedVersions.MAX_COMPONENTS, components().size());
    }

    @Test
    void an_empty_list_is_news_and_an_absent_one_is_not() {
        assertFalse(ReportedVersions.of(Optional.empty(), Optional.empty(), Optional.of(sent)).isEmpty());
        assertTrue(ReportedVersions.of(Optional.empty(), Optional.of(""), Optional.empty()).isEmpty());
    }

    private Map<String, Version> components() {
        return ReportedVersions.of(Optional.empty(), Optional.empty(), Optional.of(sent)).components().orElseThrow();
    }
}
