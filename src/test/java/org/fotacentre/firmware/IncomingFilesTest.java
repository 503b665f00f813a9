package org.fotacentre.firmware;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;

import org.fotacentre.shared.Objections;
import org.fotacentre.shared.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What may come in together, and which signature belongs to which file. */
class IncomingFilesTest {

    private static final String SIGNATURE = Base64.getEncoder().encodeToString("signed".getBytes(UTF_8));

    @Test
    void one_to_five_files_are_a_package() {
        assertEquals(List.of("firmware.files.missing"), objections(files(), files(), ""));
        assertEquals(List.of(), objections(files("1.bin", "2.bin", "3.bin", "4.bin", "5.bin"), files(), ""));
        assertEquals(List.of("firmware.files.tooMany"), objections(files("1.bin", "2.bin", "3.bin", "4.bin", "5.bin", "6.bin"), files(), ""));
    }

    @Test
    void a_name_occurs_once_whatever_its_case() {
        assertEquals(List.of("firmware.files.namesake"), objections(files("app.bin", "APP.bin", "app.BIN"), files(), ""));
    }

    @Test
    void a_signature_belongs_to_the_file_whose_name_it_begins_with() throws IOException {
        List<IncomingFile> files = files("app.bin", "app.bin_1");
        IncomingFiles incoming = new IncomingFiles(files, files("app.bin_1.sig"), "");

        assertEquals(List.of(), objections(files, files("app.bin_1.sig"), ""));
        assertEquals(List.of("", base64("app.bin_1.sig")), List.of(Signature.read(files.get(0), incoming), Signature.read(files.get(1), incoming)));
        assertEquals(List.of("firmware.signature.stray"), objections(files, files("other.sig"), ""));
    }

    @Test
    void a_signature_belongs_to_the_only_file_whatever_its_name() throws IOException {
        List<IncomingFile> file = files("app.bin");

        assertEquals(base64("release.asc"), Signature.read(file.get(0), new IncomingFiles(file, files("release.asc"), "")));
        assertEquals(List.of("firmware.signature.twice"), objections(file, files("a.sig", "b.sig"), ""));
    }

    @Test
    void a_signature_has_one_to_4096_bytes() {
        assertEquals(List.of("firmware.file.empty"), objections(files("app.bin"), List.of(sized("app.bin.sig", 0)), ""));
        assertEquals(List.of(), objections(files("app.bin"), List.of(sized("app.bin.sig", 4096)), ""));
        assertEquals(List.of("firmware.signature.tooLarge"), objections(files("app.bin"), List.of(sized("app.bin.sig", 4097)), ""));
        assertEquals(List.of(), objections(files("app.bin"), files(), Base64.getEncoder().encodeToString(new byte[4096])));
        assertEquals(List.of("firmware.signature.malformed"), objections(files("app.bin"), files(), Base64.getEncoder().encodeToString(new byte[4097])));
    }

    @ParameterizedTest
    @ValueSource(strings = {"signed!", "=", "签名", "AAAAA"})
    void text_that_is_no_base64_is_no_signature(String text) {
        assertEquals(List.of("firmware.signature.malformed"), objections(files("app.bin"), files(), text));
    }

    @Test
    void text_is_the_signature_of_the_only_file_and_may_have_lines() throws IOException {
        List<IncomingFile> file = files("app.bin");

        assertEquals(SIGNATURE, Signature.read(file.get(0), new IncomingFiles(file, files(), SIGNATURE.substring(0, 4) + "\r\n" + SIGNATURE.substring(4) + "\n")));
        assertEquals(List.of("firmware.signature.which"), objections(files("a.bin", "b.bin"), files(), SIGNATURE));
        assertEquals(List.of("firmware.signature.both"), objections(file, files("app.bin.sig"), SIGNATURE));
    }

    private static List<String> objections(List<IncomingFile> files, List<IncomingFile> signatures, String text) {
        Objections objections = new Objections();
        new IncomingFiles(files, signatures, text).check(objections);
        return objections.reasons().stream().map(Refusal.Reason::key).toList();
    }

    private static List<IncomingFile> files(String... names) {
        return Stream.of(names).map(name -> new IncomingFile(name, name.length(), () -> new ByteArrayInputStream(name.getBytes(UTF_8)))).toList();
    }

    private static IncomingFile sized(String name, int size) {
        return new IncomingFile(name, size, () -> new ByteArrayInputStream(new byte[size]));
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(UTF_8));
    }
}
