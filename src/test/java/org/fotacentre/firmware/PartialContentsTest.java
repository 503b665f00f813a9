package org.fotacentre.firmware;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Path;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How a file grows piece by piece on disk. */
class PartialContentsTest {

    private static final long FILE = 7;

    @TempDir
    private Path folder;

    private PartialContents contents;

    @BeforeEach
    void open() {
        contents = new PartialContents(new VaultFolder(folder));
    }

    @Test
    void pieces_become_the_file() throws IOException {
        assertEquals(4, write(0, piece("firm"), 8));
        assertEquals(4, write(4, piece("ware"), 4));

        assertEquals("firmware", read());
        assertEquals(Set.of(FILE), contents.ids());
    }

    @Test
    void pieces_are_known_to_be_here() throws IOException {
        assertTrue(contents.has(FILE, 0));
        assertFalse(contents.has(FILE, 4), "they are in the folder of another node");
        write(0, piece("firm"), 8);

        assertTrue(contents.has(FILE, 4));
        assertFalse(contents.has(FILE, 5));
    }

    @Test
    void more_than_the_file_misses_is_not_taken() throws IOException {
        assertEquals(8, write(0, piece("firmware and more"), 8));

        assertEquals("firmware", read());
    }

    @Test
    void of_a_piece_that_breaks_off_the_part_that_came_counts() throws IOException {
        InputStream breaking = new SequenceInputStream(piece("firm"), new BrokenLine());

        assertEquals(4, write(0, breaking, 8));
        assertThrows(IOException.class, () -> write(4, new BrokenLine(), 4));
        write(4, piece("ware"), 4);

        assertEquals("firmware", read());
    }

    @Test
    void what_the_database_does_not_know_of_is_overwritten() throws IOException {
        write(0, piece("firmxxxx"), 8);

        write(4, piece("ware"), 4);

        assertEquals("firmware", read());
    }

    @Test
    void a_file_whose_bytes_are_lost_does_not_go_on_with_a_hole() {
        assertThrows(IOException.class, () -> write(4, piece("ware"), 4));
    }

    @Test
    void what_is_removed_is_gone_and_may_be_removed_again() throws IOException {
        write(0, piece("firm"), 4);

        contents.remove(FILE);
        contents.remove(FILE);

        assertEquals(Set.of(), contents.ids());
    }

    private long write(long position, InputStream piece, long most) throws IOException {
        return contents.append(FILE, position, contents.stage(piece, most));
    }

    private String read() throws IOException {
        try (InputStream file = contents.open(FILE)) {
            return new String(file.readAllBytes(), US_ASCII);
        }
    }

    private static InputStream piece(String text) {
        return new ByteArrayInputStream(text.getBytes(US_ASCII));
    }

    private static final class BrokenLine extends InputStream {

        @Override
        public int read() throws IOException {
            throw new IOException("connection reset");
        }
    }
}
