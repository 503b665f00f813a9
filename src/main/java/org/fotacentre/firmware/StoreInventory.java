package org.fotacentre.firmware;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.fotacentre.firmware.store.ObjectStore;

/**
 * Holds the object store against what packages need. What nobody needs goes; what it lacks and this node has is brought
 * there: it was filed before there was a store, or got lost.
 */
@ApplicationScoped
class StoreInventory {

    private static final System.Logger LOG = System.getLogger(StoreInventory.class.getName());

    private final VaultFolder folder;

    protected StoreInventory() {
        this(VaultFolder.inForce());
    }

    StoreInventory(VaultFolder folder) {
        this.folder = folder;
    }

    /**
     * Removes every content that is not {@code needed} and was stored before {@code before}, and brings what is lacking.
     *
     * @return how many were removed
     * @throws UncheckedIOException if the store cannot be used
     */
    int clean(ObjectStore store, Set<String> needed, Instant before) {
        try {
            Map<String, Instant> stored = store.contents();
            for (String content : needed) {
                if (!stored.containsKey(content)) {
                    bring(content, store);
                }
            }
            stored.values().removeIf(since -> !since.isBefore(before));
            stored.keySet().removeAll(needed);
            for (String content : stored.keySet()) {
                store.remove(content);
            }
            return stored.size();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void bring(String content, ObjectStore store) throws IOException {
        Path file = folder.place(content);
        if (Files.isRegularFile(file) && isIntact(file, content)) {
            store.put(content, file);
            LOG.log(System.Logger.Level.INFO, "Content {0} was brought to the store, which lacked it", content);
        }
    }

    private static boolean isIntact(Path file, String content) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return Digests.copying(in, OutputStream.nullOutputStream()).sha256().equals(content);
        }
    }
}
