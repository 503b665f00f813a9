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
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FirmwareVaultTest {

    private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");

    @TempDir
    private Path folder;

    private VaultFolder layout;
    private FirmwareVault vault;
    private VaultIntake intake;
    private VaultSweep sweep;

    @BeforeEach
    void open() {
        layout = new VaultFolder(folder);
        vault = new FirmwareVault(layout, Optional.empty(), Runnable::run);
        intake = new VaultIntake(layout);
        sweep = new VaultSweep(layout);
    }

    @Test
    void a_kept_content_lies_under_its_sha256() throws IOException {
        String sha256 = file("firmware one");

        assertEquals("firmware one", Files.readString(layout.place(sha256)));
        assertEquals(Delivery.HERE, vault.deliver(sha256).getNow(Delivery.LATE));
        assertEquals(1, filesIn(folder));
    }

    @Test
    void without_a_store_what_is_not_in_the_folder_is_lost() {
        assertEquals(Delivery.LOST, vault.deliver("0".repeat(64)).getNow(Delivery.LATE));
    }

    @Test
    void parts_of_a_content_are_read_and_nothing_beyond_its_end() throws IOException {
        String sha256 = file("firmware one");

        assertEquals("ware", new String(vault.read(sha256, 4, 4), US_ASCII));
        assertEquals("e", new String(vault.read(sha256, 11, 1), US_ASCII));
        assertThrows(IOException.class, () -> vault.read(sha256, 11, 2));
    }

    @Test
    void the_same_content_twice_is_stored_once() throws IOException {
        String first = file("firmware one");
        String second = file("firmware one");

        assertEquals(first, second);
        assertEquals(1, filesIn(folder));
    }

    @Test
    void a_content_that_breaks_off_leaves_nothing() throws IOException {
        InputStream broken = new SequenceInputStream(content("half of "), new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("connection lost");
            }
        });

        assertThrows(IOException.class, () -> intake.stage(broken));
        assertEquals(0, filesIn(folder));
    }

    @Test
    void a_staged_content_that_is_not_kept_leaves_nothing() throws IOException {
        intake.stage(content("refused later")).close();

        assertEquals(0, filesIn(folder));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "..", "../../etc/passwd", "/etc/passwd", "ab",
        "15E2B0D3C33891EBB0F1EF609EC419420C20E320CE94C65FBC8C3312448EB225",
        "../e2b0d3c33891ebb0f1ef609ec419420c20e320ce94c65fbc8c3312448eb225"})
    void anything_but_a_sha256_is_no_place_in_the_vault(String path) {
        assertThrows(IllegalArgumentException.class, () -> layout.place(path));
    }

    @Test
    void what_a_crash_left_staged_goes_at_the_next_start_and_what_is_under_way_stays() throws IOException {
        Path left = intake.stage(content("left by a crash")).file();
        Path underWay = intake.stage(content("under way on another node")).file();
        age(left, NOW.minus(Duration.ofHours(2)));
        age(underWay, NOW.minus(Duration.ofMinutes(5)));

        sweep.clearStaging(NOW);

        assertFalse(Files.exists(left));
        assertTrue(Files.exists(underWay));
    }

    @Test
    void cleaning_removes_only_old_contents_that_nobody_needs() throws IOException {
        String needed = file("needed");
        String unneeded = file("unneeded");
        String fresh = file("fresh");
        Instant yesterday = NOW.minus(Duration.ofDays(1));
        for (String old : List.of(needed, unneeded)) {
            age(layout.place(old), yesterday.minusSeconds(1));
        }

        assertEquals(1, sweep.retain(Set.of(needed), yesterday));
        assertFalse(Files.exists(layout.place(unneeded)));
        assertTrue(Files.exists(layout.place(needed)));
        assertTrue(Files.exists(layout.place(fresh)));
    }

    @Test
    void a_content_filed_again_counts_as_new() throws IOException {
        Path place = layout.place(file("deleted and uploaded again"));
        age(place, NOW.minus(Duration.ofDays(30)));

        file("deleted and uploaded again");

        assertEquals(0, sweep.retain(Set.of(), NOW.minus(Duration.ofDays(1))));
        assertTrue(Files.exists(place));
    }

    private String file(String text) throws IOException {
        try (StagedContent staged = intake.stage(content(text))) {
            intake.keep(staged, NOW);
            age(layout.place(staged.digests().sha256()), NOW);
            return staged.digests().sha256();
        }
    }

    private static InputStream content(String text) {
        return new ByteArrayInputStream(text.getBytes(US_ASCII));
    }

    private static void age(Path file, Instant instant) throws IOException {
        Files.setLastModifiedTime(file, FileTime.from(instant));
    }

    private static long filesIn(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).count();
        }
    }
}
