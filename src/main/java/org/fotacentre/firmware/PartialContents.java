package org.fotacentre.firmware;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

/** The bytes of {@link PartialFile}s, in the folder of the vault, also after a restart; nodes that share it go on with each other's. */
@ApplicationScoped
class PartialContents {

    private static final int BUFFER = 65_536;

    private final VaultFolder folder;

    protected PartialContents() {
        this(VaultFolder.inForce());
    }

    PartialContents(VaultFolder folder) {
        this.folder = folder;
    }

    /** Writes a piece aside, at most {@code most} bytes of it; of a piece that breaks off, the part that came, if any did. The caller removes the file. */
    Path stage(InputStream piece, long most) throws IOException {
        Path file = Files.createTempFile(Files.createDirectories(folder.staging()), "piece", "");
        try (OutputStream aside = Files.newOutputStream(file)) {
            byte[] bytes = new byte[BUFFER];
            long left = most;
            int count = piece.read(bytes, 0, length(left));
            while (count > 0) {
                aside.write(bytes, 0, count);
                left -= count;
                count = next(piece, bytes, length(left));
            }
            return file;
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(file);
            throw e;
        }
    }

    /** Nothing more comes of a piece that breaks off: some servers tell it by its end, others by an exception. */
    private static int next(InputStream piece, byte[] bytes, int length) {
        try {
            return piece.read(bytes, 0, length);
        } catch (IOException e) {
            return -1;
        }
    }

    private static int length(long left) {
        return (int) Math.min(BUFFER, left);
    }

    /**
     * Adds a staged piece at {@code position}, forced to disk; what lies behind it was never counted and is overwritten.
     *
     * @return how many bytes the piece has
     */
    long append(long id, long position, Path piece) throws IOException {
        Files.createDirectories(folder.partial());
        try (FileChannel from = FileChannel.open(piece, StandardOpenOption.READ);
                FileChannel file = FileChannel.open(place(id), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            if (file.size() < position) {
                throw new IOException("The bytes of partial file %d are lost".formatted(id));
            }
            long written = file.transferFrom(from, position, from.size());
            file.force(true);
            return written;
        }
    }

    /** Whether the file is here with that many bytes at least; another node may have it in a folder of its own. */
    boolean has(long id, long bytes) {
        return bytes == 0 || place(id).toFile().length() >= bytes;
    }

    InputStream open(long id) throws IOException {
        return Files.newInputStream(place(id));
    }

    void remove(long id) {
        try {
            Files.deleteIfExists(place(id));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ids of all whose bytes are here. */
    Set<Long> ids() throws IOException {
        Files.createDirectories(folder.partial());
        try (Stream<Path> files = Files.list(folder.partial())) {
            return files.map(file -> Long.valueOf(file.getFileName().toString())).collect(Collectors.toSet());
        }
    }

    private Path place(long id) {
        return folder.partial().resolve(Long.toString(id));
    }
}
