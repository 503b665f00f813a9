package org.fotacentre.shared;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;

/**
 * A key that signs what we give out, one for each purpose: 32 random bytes in a file of the data folder. It is created
 * when it is missing, complete and readable by its owner only, and the same at all nodes; deleting it makes everything
 * signed so far worthless.
 */
public final class SigningKey {

    private static final int LENGTH = 32;

    private SigningKey() {
    }

    /**
     * The key in this folder, created if there is none yet.
     *
     * @param name name of the file, such as {@code download.key}
     * @throws IllegalStateException if the file holds something else
     */
    public static byte[] in(Path folder, String name) throws IOException {
        Path file = folder.resolve(name);
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
        Path draft = Files.createTempFile(Files.createDirectories(file.getParent()), "signing", ".key");
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
