package org.fotacentre.firmware;

import static java.lang.System.Logger.Level.ERROR;
import static java.lang.System.Logger.Level.INFO;
import static java.lang.System.Logger.Level.WARNING;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;

import org.fotacentre.firmware.store.ObjectStore;

/** Fetches contents from the object store into the folder of this node: each once, however many wait for it. Thread-safe. */
final class Deliveries {

    private static final System.Logger LOG = System.getLogger(Deliveries.class.getName());

    private final ObjectStore store;
    private final VaultIntake intake;
    private final Executor executor;
    private final Map<String, CompletableFuture<Delivery>> underWay = new ConcurrentHashMap<>();

    /** @param executor fetches; it must not do so in the thread that asks */
    Deliveries(ObjectStore store, VaultIntake intake, Executor executor) {
        this.store = store;
        this.intake = intake;
        this.executor = executor;
    }

    /** Begins to fetch a content unless that is going on already; what comes out of it never is an exception. */
    CompletableFuture<Delivery> of(String sha256) {
        return underWay.computeIfAbsent(sha256, content -> CompletableFuture.supplyAsync(() -> fetch(content), executor));
    }

    private Delivery fetch(String sha256) {
        try (InputStream content = store.open(sha256)) {
            intake.take(sha256, content);
            LOG.log(INFO, "Content {0} was fetched from the store", sha256);
            return Delivery.HERE;
        } catch (NoSuchFileException | DamagedContent e) {
            LOG.log(ERROR, "The store lacks content {0} or has it damaged ({1}); restore it from a backup", sha256, e);
            return Delivery.LOST;
        } catch (IOException e) {
            LOG.log(WARNING, "Content {0} cannot be fetched at the moment: {1}", sha256, e);
            return Delivery.LATE;
        } catch (RuntimeException e) {
            LOG.log(ERROR, "Fetching content " + sha256 + " failed", e);
            return Delivery.LATE;
        } finally {
            underWay.remove(sha256);
        }
    }
}
