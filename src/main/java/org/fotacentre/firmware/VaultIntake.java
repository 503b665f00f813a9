package org.fotacentre.firmware;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;

/**
 * How contents come into the vault's folder. Each is first staged: written to the end, digested and forced to disk. Then it
 * is moved to its place in one step, so a reader never sees half a file, and never changed again.
 */
@ApplicationScoped
class VaultIntake {

    private static final System.Logger LOG = System.getLogger(VaultIntake.class.getName());

    private final VaultFolder folder;

    protected VaultIntake() {
        this(VaultFolder.inForce());
    }

    VaultIntake(VaultFolder folder) {
        this.folder = folder;
    }

    /** Writes {@code content} aside, to its end; memory stays flat whatever its size. */
    StagedContent stage(InputStream content) throws IOException {
        Path file = Files.createTempFile(Files.createDirectories(folder.staging()), "upload", "");
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
        Path place = folder.place(staged.digests().sha256());
        try {
            if (Files.exists(place)) {
                Files.setLastModifiedTime(place, FileTime.from(now));
            } else {
                move(staged.file(), place);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Takes in a content that was filed elsewhere.
     *
     * @throws DamagedContent if it turns out to have another SHA-256; nothing is left of it
     */
    void take(String sha256, InputStream content) throws IOException {
        try (StagedContent staged = stage(content)) {
            if (!staged.digests().sha256().equals(sha256)) {
                throw new DamagedContent(sha256, staged.digests());
            }
            move(staged.file(), folder.place(sha256));
        }
    }

    private static void move(Path file, Path place) throws IOException {
        Files.createDirectories(place.getParent());
        Files.move(file, place, StandardCopyOption.ATOMIC_MOVE);
        force(place.getParent());
    }

    /** Makes a move survive a power cut; some systems do it by themselves and do not let a folder be opened. */
    private static void force(Path folder) {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            LOG.log(System.Logger.Level.DEBUG, "This system forces no folders: {0}", e.getMessage());
        }
    }
}
