package org.fotacentre.shared;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SigningKeyTest {

    @TempDir
    private Path folder;

    @Test
    void the_key_is_made_once_for_its_owner_only_and_then_kept() throws IOException {
        byte[] key = SigningKey.in(folder.resolve("data"), "download.key");

        assertEquals(32, key.length);
        assertArrayEquals(key, SigningKey.in(folder.resolve("data"), "download.key"));
        assertEquals(PosixFilePermissions.fromString("rw-------"),
                Files.getPosixFilePermissions(folder.resolve("data/download.key")));
    }

    @Test
    void nodes_that_start_together_get_the_same_key() throws Exception {
        ExecutorService nodes = Executors.newFixedThreadPool(8);
        try {
            Callable<String> start = () -> HexFormat.of().formatHex(SigningKey.in(folder, "download.key"));
            List<Future<String>> keys = nodes.invokeAll(Stream.generate(() -> start).limit(8).toList());

            Set<String> different = keys.stream().map(SigningKeyTest::result).collect(Collectors.toSet());
            assertEquals(1, different.size());
            try (Stream<Path> files = Files.list(folder)) {
                assertEquals(List.of("download.key"), files.map(file -> file.getFileName().toString()).toList());
            }
        } finally {
            nodes.shutdown();
        }
    }

    @Test
    void a_file_that_holds_no_key_is_not_overwritten() throws IOException {
        Files.writeString(folder.resolve("download.key"), "short");

        assertThrows(IllegalStateException.class, () -> SigningKey.in(folder, "download.key"));
        assertEquals("short", Files.readString(folder.resolve("download.key")));
    }

    private static <T> T result(Future<T> done) {
        try {
            return done.get();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
