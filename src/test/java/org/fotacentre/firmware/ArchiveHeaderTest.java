package org.fotacentre.firmware;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.GZIPOutputStream;

import org.junit.jupiter.api.Test;

/** Which archives the Python client of Quectel modules can unpack, by their first bytes. */
class ArchiveHeaderTest {

    @Test
    void gzip_without_a_name_is_plain() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(new byte[512]);
        }

        assertEquals(ArchiveHeader.PLAIN, ArchiveHeader.of(packed.toByteArray()));
    }

    @Test
    void gzip_with_a_name_or_other_fields_is_extended() {
        assertEquals(ArchiveHeader.EXTENDED, ArchiveHeader.of(new byte[] {0x1F, (byte) 0x8B, 8, 0x08}));
        assertEquals(ArchiveHeader.EXTENDED, ArchiveHeader.of(new byte[] {0x1F, (byte) 0x8B, 8, 0x04, 1, 2}));
    }

    @Test
    void anything_else_is_foreign_however_short() {
        assertEquals(ArchiveHeader.FOREIGN, ArchiveHeader.of(new byte[0]));
        assertEquals(ArchiveHeader.FOREIGN, ArchiveHeader.of(new byte[] {0x1F, (byte) 0x8B, 8}));
        assertEquals(ArchiveHeader.FOREIGN, ArchiveHeader.of(new byte[] {'P', 'K', 3, 4}));
        assertEquals(ArchiveHeader.FOREIGN, ArchiveHeader.of(new byte[] {0x1F, (byte) 0x8B, 7, 0}));
    }
}
