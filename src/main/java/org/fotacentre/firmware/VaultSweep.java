package org.fotacentre.firmware;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;

/** Removes files from the vault's folder: contents that nobody needs, and what a crash left staged. */
@ApplicationScoped
class VaultSweep {

    private static final Duration LEFT_BEHIND = Duration.ofHours(1);

    private final VaultFolder folder;

    protected VaultSweep() {
        this(VaultFolder.inForce());
    }

    VaultSweep(VaultFolder folder) {
        this.folder = folder;
    }

    void start(@Observes @Initialized(ApplicationScoped.class) Object start, Clock clock) throws IOException {
        clearStaging(clock.instant());
    }

    /** Removes what was staged so long ago that no node can still be writing it. */
    void clearStaging(Instant now) throws IOException {
        Files.createDirectories(folder.staging());
        try (DirectoryStream<Path> leftovers = Files.newDirectoryStream(folder.staging())) {
            for (Path file : leftovers) {
                if (Files.getLastModifiedTime(file).toInstant().isBefore(now.minus(LEFT_BEHIND))) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    /**
     * Removes every content that is not {@code needed} and was filed before {@code before}.
     *
     * @return how many
     */
    int retain(Set<String> needed, Instant before) {
        try (Stream<Path> files = Files.find(folder.root(), 2, (file, facts) -> folder.isContent(file)
                && !needed.contains(folder.sha256(file)) && facts.lastModifiedTime().toInstant().isBefore(before))) {
            int removed = 0;
            for (Path file : (Iterable<Path>) files::iterator) {
                removed += Files.deleteIfExists(file) ? 1 : 0;
            }
            return removed;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
