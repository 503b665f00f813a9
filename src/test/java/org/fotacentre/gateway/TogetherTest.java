package org.fotacentre.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

class TogetherTest {

    private final List<List<Integer>> pages = new ArrayList<>();

    @Test
    void a_page_is_done_at_once() {
        assertTrue(Together.isDone(List.of(1, 2), pages::add));
        assertEquals(List.of(List.of(1, 2)), pages);
    }

    @Test
    void a_page_that_fails_is_left_to_be_done_one_by_one() {
        assertFalse(Together.isDone(List.of(1, 2), page -> {
            throw new IllegalStateException("wanted by this test");
        }));
    }

    @Test
    void nothing_to_do_is_done() {
        assertTrue(Together.isDone(List.<Integer>of(), pages::add));
        assertEquals(List.of(), pages);
    }
}
