package org.fotacentre.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The list text of protocol.md 4.1. */
class ComponentListTest {

    @ParameterizedTest
    @ValueSource(strings = {"MCU1:V1.1;MCU2:2:0", "MCU1:V1.1;MCU2:2:0;", " MCU1 : V1.1 ;; MCU2:2:0;"})
    void list_is_read_with_and_without_a_semicolon_at_the_end(String text) {
        assertEquals(Map.of("MCU1", "V1.1", "MCU2", "2:0"), ComponentList.parse(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ";", ";;;", " "})
    void empty_list_has_nothing(String text) {
        assertEquals(Map.of(), ComponentList.parse(text));
    }

    @Test
    void entry_that_cannot_be_does_not_hide_the_others() {
        assertEquals(Map.of("a", "1", "b", "2"),
                ComponentList.parse("a:1;:3;c:;noversion;" + "d".repeat(101) + ":4;e:" + "5".repeat(101) + ";b:2"));
    }

    @Test
    void order_is_kept_and_the_last_of_two_counts() {
        assertEquals(List.of("b", "a"), List.copyOf(ComponentList.parse("b:1;a:1;b:2").keySet()));
        assertEquals("2", ComponentList.parse("b:1;a:1;b:2").get("b"));
    }

    @Test
    void endless_list_is_cut() {
        String text = IntStream.range(0, 1000).mapToObj(i -> "c" + i + ":1").collect(Collectors.joining(";"));

        assertEquals(ComponentList.MAX_ENTRIES, ComponentList.parse(text).size());
    }

    @Test
    void list_is_written_without_a_semicolon_at_the_end() {
        Map<String, String> versions = new LinkedHashMap<>();
        versions.put("MCU1", "V1.1");
        versions.put("MCU2", "V2");

        assertEquals("MCU1:V1.1;MCU2:V2", ComponentList.format(versions));
        assertEquals("", ComponentList.format(Map.of()));
    }
}
