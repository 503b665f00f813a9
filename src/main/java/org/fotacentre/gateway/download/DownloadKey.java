package org.fotacentre.gateway.download;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;

/**
 * The key that signs download addresses: 32 random bytes in {@code download.key} of the data folder. It is created when
 * first needed, complete and readable by its owner only, and shared by all nodes; deleting it makes every address given
 * out so far worthless.
 */
final class DownloadKey {

    private static final int LENGTH = 32;

    private DownloadKey() {
    }

    /**
     * The key in this folder, created if there is none yet.
     *
     * @throws IllegalStateException if the file holds something else
     */
    static byte[] in(Path folder) throws IOException {
        Path file = folder.resolve("download.key");
        if (Files.notExists(file)) {
            create(file);
        }
        byte[] key = Files.readAllBytes(file);
        if (key.length != LENGTH) {
            throw new IllegalStateException(file + " must hold 32 bytes; delete it to get a new one");
        }
        return key;
    }

    /** Writes the whole key aside and gives it its name in one step: no node ever reads half a key. */
    private static void create(Path file) throws IOException {
        byte[] key = new byte[LENGTH];
        new SecureRandom().nextBytes(key);
        Path draft = Files.createTempFile(Files.createDirectories(file.getParent()), "download", ".key");
        try {
            Files.write(draft, key);
            name(draft, file);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private static void name(Path draft, Path file) throws IOException {
        try {
            Files.createLink(file, draft);
        } catch (FileAlreadyExistsException e) {
            return; // another node was first; its key is the one
        } catch (UnsupportedOperationException e) {
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        }
    }
}
