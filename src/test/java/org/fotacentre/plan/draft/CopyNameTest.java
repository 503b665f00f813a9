package org.fotacentre.plan.draft;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;

import org.junit.jupiter.api.Test;

class CopyNameTest {

    @Test
    void the_first_copy_is_number_two() {
        assertEquals("Spring (2)", CopyName.of("Spring", name -> false));
    }

    @Test
    void names_that_are_taken_are_passed_over() {
        assertEquals("Spring (4)", CopyName.of("Spring", Set.of("Spring (2)", "Spring (3)")::contains));
    }

    @Test
    void the_copy_of_a_copy_counts_on() {
        assertEquals("Spring (3)", CopyName.of("Spring (2)", "Spring (2)"::equals));
    }

    @Test
    void a_long_name_is_shortened_to_make_room() {
        String copy = CopyName.of("x".repeat(100), name -> false);

        assertEquals("x".repeat(96) + " (2)", copy);
    }
}
