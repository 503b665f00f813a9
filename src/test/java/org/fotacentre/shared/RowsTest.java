package org.fotacentre.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RowsTest {

    @ParameterizedTest(name = "page {0} of {1} rows is page {2}, behind {3} rows")
    @CsvSource({"1, 0, 1, 0", "99, 0, 1, 0", "0, 25, 1, 0", "-5, 25, 1, 0", "2, 25, 2, 10", "3, 25, 3, 20", "4, 25, 3, 20",
            "2147483647, 30, 3, 20", "4, 30, 3, 20", "-2147483648, 1, 1, 0"})
    void page_outside_the_list_is_the_nearest_inside(int asked, long total, int shown, int skipped) {
        assertEquals(shown, new Rows<>(List.of(), asked, 10, total).page());
        assertEquals(skipped, Rows.offset(asked, 10, total));
    }
}
