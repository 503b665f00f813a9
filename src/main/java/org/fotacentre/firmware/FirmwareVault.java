package org.fotacentre.firmware;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
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
 * The contents of all firmware files, each filed once under its SHA-256, where every node finds it. A content is first
 * staged: written to the end, digested and forced to disk. Then it is moved to its place in one step, so a reader never
 * sees half a file, and never changed again.
 */
@ApplicationScoped
public class FirmwareVault {

    private static final System.Logger LOG = System.getLogger(FirmwareVault.class.getName());

    private final VaultFolder folder;

    protected FirmwareVault() {
        this(VaultFolder.inForce());
    }

    FirmwareVault(VaultFolder folder) {
        this.folder = folder;
    }

    /**
     * Whether the content with this SHA-256 is here.
     *
     * @param sha256 64 lower-case hex digits
     * @throws IllegalArgumentException if it is anything else
     */
    public boolean holds(String sha256) {
        return Files.isRegularFile(folder.place(sha256));
    }

    /**
     * Opens the content with this SHA-256 for reading; the caller closes it.
     *
     * @throws java.nio.file.NoSuchFileException if it is not in the vault
     */
    public FileChannel open(String sha256) throws IOException {
        return FileChannel.open(folder.place(sha256), StandardOpenOption.READ);
    }

    /**
     * Some bytes of the content with this SHA-256, read without keeping it open.
     *
     * @throws IOException if it does not have that many from {@code position} on, or cannot be read
     */
    public byte[] read(String sha256, long position, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length);
        try (FileChannel content = open(sha256)) {
            while (bytes.hasRemaining()) {
                if (content.read(bytes, position + bytes.position()) < 0) {
                    throw new EOFException("The vault has less of " + sha256 + " than was filed");
                }
            }
        }
        return bytes.array();
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

    /** Makes a move survive a power cut; some systems do it by themselves and do not let a folder be opened. */
    private static void force(Path folder) {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            LOG.log(System.Logger.Level.DEBUG, "This system forces no folders: {0}", e.getMessage());
        }
    }
}
