package org.fotacentre.console.sheet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;

import org.fotacentre.shared.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SheetTest {

    private static final List<String> HEADINGS = List.of("DeviceKey", "设备名称");

    @ParameterizedTest
    @EnumSource(SheetFormat.class)
    void what_is_written_can_be_read(SheetFormat format) throws IOException {
        List<List<String>> rows = IntStream.range(0, 2500).mapToObj(i -> List.of("DK" + i, "灯, \"" + i + "\"")).toList();

        List<List<String>> read = read("list." + format.ending(), written(rows, format));

        assertEquals(HEADINGS, read.get(0));
        assertEquals(rows, read.subList(1, read.size()));
    }

    @Test
    void formulas_lose_their_power_and_numbers_stay() throws IOException {
        byte[] csv = written(List.of(List.of("=HYPERLINK(\"x\")", "-113")), SheetFormat.CSV);

        assertEquals(List.of("'=HYPERLINK(\"x\")", "-113"), read("a.csv", csv).get(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a,b\n\nc , d\n", "a;b\r\nc;d", "a\tb\nc\td", "\uFEFFa,b\nc,d"})
    void delimiters_white_space_and_byte_order_marks_are_understood(String text) {
        assertEquals(List.of(List.of("a", "b"), List.of("c", "d")), read("list.TXT", text.getBytes(StandardCharsets.UTF_8)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"list.xlsx", "list.csv"})
    void what_is_no_table_is_refused(String name) {
        byte[] rubbish = {'P', 'K', 3, 4, 0, 0, 1, 2};

        Refusal refusal = assertThrows(Refusal.class, () -> read(name, rubbish));

        assertEquals("sheet.unreadable", refusal.reasons().get(0).key());
        assertEquals("file", refusal.reasons().get(0).field());
    }

    @Test
    void other_kinds_of_files_are_refused() {
        assertEquals("sheet.kind", assertThrows(Refusal.class, () -> read("list.pdf", new byte[0])).reasons().get(0).key());
    }

    private static byte[] written(List<List<String>> rows, SheetFormat format) throws IOException {
        var out = new ByteArrayOutputStream();
        SheetWriter.write(new Sheet("list", HEADINGS, rows.stream()), format, out);
        return out.toByteArray();
    }

    private static List<List<String>> read(String name, byte[] content) {
        return SheetReader.read("file", name, new ByteArrayInputStream(content));
    }
}
