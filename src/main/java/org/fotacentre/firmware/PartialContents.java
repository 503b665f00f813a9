package org.fotacentre.firmware;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

/** The bytes of {@link PartialFile}s, beside the contents of the vault, where every node finds them, also after a restart. */
@ApplicationScoped
class PartialContents {

    private final VaultFolder folder;

    protected PartialContents() {
        this(VaultFolder.inForce());
    }

    PartialContents(VaultFolder folder) {
        this.folder = folder;
    }

    /**
     * Writes a piece at {@code position}, forced to disk; of a piece that breaks off, the part that came.
     *
     * @param most bytes to take at most
     * @return how many were written
     */
    long write(long id, long position, InputStream piece, long most) throws IOException {
        Files.createDirectories(folder.partial());
        try (FileChannel file = FileChannel.open(place(id), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            if (file.size() < position) {
                throw new IOException("The bytes of partial file %d are lost".formatted(id));
            }
            long written = file.transferFrom(Channels.newChannel(piece), position, most);
            file.force(true);
            return written;
        }
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
