package org.fotacentre.plan.scope;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;

import org.fotacentre.plan.scope.ListLine.Outcome;
import org.fotacentre.shared.DeviceKey;
import org.junit.jupiter.api.Test;

class SortedKeysTest {

    @Test
    void each_entry_is_taken_or_says_why_not_by_its_number() {
        SortedKeys sorted = SortedKeys.of(ProposedKeys.of("dev1, a-b\ndev2;dev1 old1"), Set.of(new DeviceKey("old1")));

        assertEquals(List.of(new DeviceKey("dev1"), new DeviceKey("dev2")), List.copyOf(sorted.accepted().keySet()));
        assertEquals(List.of(new ListLine(2, Outcome.MALFORMED, "a-b"), new ListLine(4, Outcome.DUPLICATE, "dev1"),
                new ListLine(5, Outcome.DUPLICATE, "old1")), sorted.rejected());
    }

    @Test
    void what_is_taken_but_has_no_device_yet_is_named_by_its_number() {
        SortedKeys sorted = SortedKeys.of(ProposedKeys.of("dev1 dev2"), Set.of());

        assertEquals(List.of(new ListLine(2, Outcome.UNKNOWN, "dev2")), sorted.unknown(Set.of(new DeviceKey("dev1"))));
    }

    @Test
    void of_a_table_with_headings_only_the_column_of_device_keys_is_read() {
        assertEquals(List.of("dev1", "dev2"), keys(List.of("Name", "devicekey"), List.of("Lift", "dev1"), List.of("Lamp", "dev2")));
        assertEquals(List.of("dev1"), keys(List.of("IMEI", "Name"), List.of("dev1", "Lift"), List.of()));
    }

    @Test
    void of_a_table_without_headings_every_cell_is_read() {
        assertEquals(List.of("dev1", "dev2", "dev3", "dev4"), keys(List.of("dev1", "dev2"), List.of("dev3 dev4")));
    }

    @Test
    void long_nonsense_is_kept_shortened() {
        assertEquals(200, SortedKeys.of(ProposedKeys.of("x".repeat(5000)), Set.of()).rejected().get(0).text().length());
    }

    @SafeVarargs
    private static List<String> keys(List<String>... rows) {
        return ProposedKeys.of(List.of(rows)).entries();
    }
}
