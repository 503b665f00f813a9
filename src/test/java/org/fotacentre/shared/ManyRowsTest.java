package org.fotacentre.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.Map;

import org.junit.jupiter.api.Test;

class ManyRowsTest {

    @Test
    void rows_that_are_alike_but_for_their_numbers_and_instants_share_the_rest() {
        ManyRows rows = new ManyRows("insert into t (a, b, c, d, e)");
        rows.add(1L, "x", 7, Instant.parse("2026-01-02T03:04:05.678901Z"), null);
        rows.add(2L, "x", 8, Instant.parse("2026-01-02T03:04:06Z"), null);
        rows.add(3L, "x", 9, new Version("y'"), null);

        assertEquals("insert into t (a, b, c, d, e) with r1(c_0, c_2, c_3) as (values (1, 7, timestamp'2026-01-02 03:04:05.678901'), "
                + "(2, 8, timestamp'2026-01-02 03:04:06.000000')), r2(c_0, c_2) as (values (3, 9)) "
                + "select c_0, ?1, c_2, c_3, null from r1 union all select c_0, ?1, c_2, ?2, null from r2", rows.sql());
        assertEquals(Map.of(1, "x", 2, "y'"), rows.parameters());
    }

    @Test
    void what_is_no_column_is_refused() {
        assertThrows(IllegalArgumentException.class, () -> new ManyRows("insert into t (a)").add(new Object()));
    }
}
