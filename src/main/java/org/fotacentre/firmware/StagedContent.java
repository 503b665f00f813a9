package org.fotacentre.firmware;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A content that is completely written, but not yet filed in the vault. Closing it removes it, unless the vault has
 * kept it.
 */
record StagedContent(Path file, Digests digests) implements AutoCloseable {

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(file);
    }
}
