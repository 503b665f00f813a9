package org.fotacentre.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.junit.jupiter.api.Test;

class TextTableTest {

    @Test
    void keys_are_one_parameter() {
        assertEquals("[\"qdp1abc\",\"qdp1ABC\"]", TextTable.parameter(List.of("qdp1abc", "qdp1ABC")));
        assertEquals("[]", TextTable.parameter(List.of()));
    }

    @Test
    void what_can_be_no_key_is_left_out() {
        assertEquals("[\"qd1\"]", TextTable.parameter(List.of("", "a\"]", "ä", "a b", "%", "qd1", "a".repeat(101))));
    }
}
