package org.fotacentre.firmware;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.InputStream;
import java.util.List;

import org.fotacentre.shared.Objections;
import org.fotacentre.shared.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IncomingFileTest {

    private static final long HUNDRED_MEGABYTES = 100L * 1024 * 1024;

    @ParameterizedTest
    @ValueSource(strings = {"a.bin", "a.zip", "a.rar", "a.pack", "a.mini_1", "a.mini_2", "a.py", "a.tar", "a.tar.gz", "a.s19",
        "a.bin_1", "a.bin_2", "A.BIN", "App.Tar.GZ", "固件 v1.bin"})
    void the_twelve_types_are_accepted_in_any_case(String name) {
        assertEquals(List.of(), objectionsTo(name, 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.gz", "a.exe", "a", "bin", ".bin", ".tar.gz", "a.bin.txt", "a.bin_3", ""})
    void other_names_are_refused(String name) {
        assertEquals(List.of("firmware.file.ending"), objectionsTo(name, 1));
    }

    @Test
    void an_empty_file_is_refused() {
        assertEquals(List.of("firmware.file.empty"), objectionsTo("a.bin", 0));
    }

    @Test
    void a_hundred_megabytes_are_accepted_and_not_a_byte_more() {
        assertEquals(List.of(), objectionsTo("a.bin", HUNDRED_MEGABYTES));
        assertEquals(List.of("firmware.file.tooLarge"), objectionsTo("a.bin", HUNDRED_MEGABYTES + 1));
    }

    @Test
    void control_characters_and_endless_names_are_refused() {
        assertEquals(List.of("firmware.file.name"), objectionsTo("a\r\nb.bin", 1));
        assertEquals(List.of("firmware.file.name"), objectionsTo("a".repeat(252) + ".bin", 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"C:\\fw\\a.bin", "/home/me/a.bin", "../../a.bin"})
    void folders_are_cut_off(String name) {
        assertEquals("a.bin", new IncomingFile(name, 1, InputStream::nullInputStream).name());
    }

    private static List<String> objectionsTo(String name, long size) {
        Objections objections = new Objections();
        new IncomingFile(name, size, InputStream::nullInputStream).check(objections);
        try {
            objections.raise();
            return List.of();
        } catch (Refusal refusal) {
            return refusal.reasons().stream().map(Refusal.Reason::key).toList();
        }
    }
}
