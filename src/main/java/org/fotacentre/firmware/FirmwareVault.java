package org.fotacentre.firmware;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;

import org.fotacentre.shared.Setting;

/**
 * The contents of all firmware files, each filed once under its SHA-256 in {@code <fota.data>/vault}, where every node
 * finds it. A content is first staged: written to the end, digested and forced to disk. Then it is moved to its place
 * in one step, so a reader never sees half a file, and never changed again. What a crash left staged is removed at the
 * next start.
 */
@ApplicationScoped
public class FirmwareVault {

    private static final System.Logger LOG = System.getLogger(FirmwareVault.class.getName());
    private static final Setting DATA = new Setting("fota.data", "data");
    private static final Duration LEFT_BEHIND = Duration.ofHours(1);

    private final Path root;

    protected FirmwareVault() {
        this(Path.of(DATA.text()).resolve("vault"));
    }

    FirmwareVault(Path root) {
        this.root = root.toAbsolutePath().normalize();
    }

    /**
     * Where the content with this SHA-256 lies, or would lie.
     *
     * @param sha256 64 lower-case hex digits
     * @throws IllegalArgumentException if it is anything else, a path out of the vault for instance
     */
    Path place(String sha256) {
        if (!sha256.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("Not a SHA-256");
        }
        return root.resolve(sha256.substring(0, 2)).resolve(sha256.substring(2));
    }

    /**
     * Opens the content with this SHA-256 for reading; the caller closes it.
     *
     * @throws java.nio.file.NoSuchFileException if it is not in the vault
     */
    public FileChannel open(String sha256) throws IOException {
        return FileChannel.open(place(sha256), StandardOpenOption.READ);
    }

    void clearStaging(@Observes @Initialized(ApplicationScoped.class) Object start, Clock clock) throws IOException {
        clearStaging(clock.instant());
    }

    /** Removes what was staged so long ago that no node can still be writing it. */
    void clearStaging(Instant now) throws IOException {
        Files.createDirectories(staging());
        try (DirectoryStream<Path> leftovers = Files.newDirectoryStream(staging())) {
            for (Path file : leftovers) {
                if (changedAt(file).isBefore(now.minus(LEFT_BEHIND))) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    /** Writes {@code content} beside the vault, to its end; memory stays flat whatever its size. */
    StagedContent stage(InputStream content) throws IOException {
        Path file = Files.createTempFile(Files.createDirectories(staging()), "upload", "");
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
                OutputStream out = Channels.newOutputStream(channel)) {
            Digests digests = Digests.copying(content, out);
            channel.force(true);
            return new StagedContent(file, digests);
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(file);
            throw e;
        }
    }

    /** Files a staged content. One that is here already stays, and counts as filed {@code now}. */
    void keep(StagedContent staged, Instant now) {
        Path place = place(staged.digests().sha256());
        try {
            Files.createDirectories(place.getParent());
            if (Files.exists(place)) {
                Files.setLastModifiedTime(place, FileTime.from(now));
            } else {
                Files.move(staged.file(), place, StandardCopyOption.ATOMIC_MOVE);
                force(place.getParent());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Removes every content that is not {@code needed} and was filed before {@code before}.
     *
     * @return how many
     */
    int retain(Set<String> needed, Instant before) {
        try (Stream<Path> files = Files.find(root, 2, (file, facts) -> isContent(file)
                && !needed.contains(sha256(file)) && facts.lastModifiedTime().toInstant().isBefore(before))) {
            int removed = 0;
            for (Path file : (Iterable<Path>) files::iterator) {
                Files.delete(file);
                removed++;
            }
            return removed;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isContent(Path file) {
        return sha256(file).matches("[0-9a-f]{64}");
    }

    private static String sha256(Path file) {
        return file.getParent().getFileName() + file.getFileName().toString();
    }

    /** Makes a move survive a power cut; some systems do it by themselves and do not let a folder be opened. */
    private static void force(Path folder) {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            LOG.log(System.Logger.Level.DEBUG, "This system forces no folders: {0}", e.getMessage());
        }
    }

    private static Instant changedAt(Path file) throws IOException {
        return Files.getLastModifiedTime(file).toInstant();
    }

    private Path staging() {
        return root.resolve("staging");
    }
}
