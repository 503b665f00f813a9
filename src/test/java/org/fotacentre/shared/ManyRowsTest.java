package org.fotacentre.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.DayOfWeek;
import java.time.Instant;

import org.junit.jupiter.api.Test;

class ManyRowsTest {

    @Test
    void every_row_stands_in_the_statement() {
        ManyRows rows = new ManyRows("insert into t (a, b, c, d)");
        rows.add(1L, DayOfWeek.MONDAY, Instant.parse("2026-01-02T03:04:05.678901Z"), null);
        rows.add(2, DayOfWeek.SUNDAY, Instant.parse("2026-01-02T03:04:06Z"), 7L);

        assertEquals("insert into t (a, b, c, d) values (1, 'MONDAY', timestamp'2026-01-02 03:04:05.678901', null), "
                + "(2, 'SUNDAY', timestamp'2026-01-02 03:04:06.000000', 7)", rows.sql());
    }

    @Test
    void nothing_in_a_text_can_be_taken_for_sql() {
        ManyRows rows = new ManyRows("insert into t (a, b, c)");
        rows.add("'?1\\", new Version("版"), "");

        assertEquals("insert into t (a, b, c) values (_utf8mb4 x'273f315c', _utf8mb4 x'e78988', _utf8mb4 x'')", rows.sql());
    }

    @Test
    void what_is_no_column_is_refused() {
        assertThrows(IllegalArgumentException.class, () -> new ManyRows("insert into t (a)").add(new Object()));
    }
}
