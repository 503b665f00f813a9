package org.fotacentre.firmware;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.fotacentre.firmware.store.ObjectStore;

/**
 * The contents of all firmware files, each filed once under its SHA-256, where every node finds it: in a folder that all
 * nodes share, or in an object store. With a store each node's folder has what was needed there, fetched once.
 */
@ApplicationScoped
public class FirmwareVault {

    private static final System.Logger LOG = System.getLogger(FirmwareVault.class.getName());
    private static final int PATIENCE_SECONDS = 3;

    private final VaultFolder folder;

    @Inject
    private Optional<ObjectStore> store;

    @Inject
    private VaultIntake intake;

    @Resource
    private ManagedExecutorService threads;

    private Executor executor;
    private Optional<Deliveries> deliveries;

    protected FirmwareVault() {
        this(VaultFolder.inForce());
    }

    private FirmwareVault(VaultFolder folder) {
        this.folder = folder;
    }

    /** @param executor fetches from the store, in other threads than those that ask */
    FirmwareVault(VaultFolder folder, Optional<ObjectStore> store, Executor executor) {
        this(folder);
        this.store = store;
        this.intake = new VaultIntake(folder);
        work(executor);
    }

    @PostConstruct
    void prepare() {
        work(threads);
    }

    private void work(Executor elsewhere) {
        executor = elsewhere;
        deliveries = store.map(from -> new Deliveries(from, intake, elsewhere));
    }

    /**
     * Sees to it that the content with this SHA-256 is here, which may take a while.
     *
     * @param sha256 64 lower-case hex digits
     * @return done at once if the content is here or nowhere; never ends with an exception
     * @throws IllegalArgumentException if it is no SHA-256
     */
    public CompletableFuture<Delivery> deliver(String sha256) {
        Path place = folder.place(sha256);
        if (Files.isRegularFile(place)) {
            return CompletableFuture.completedFuture(Delivery.HERE);
        }
        return deliveries.map(coming -> coming.of(sha256)).orElseGet(() -> lost(sha256));
    }

    /**
     * As {@link #deliver}, but done within 3 seconds, since modules wait no longer than 5 for an answer (protocol.md 5.5).
     * What follows runs in a thread of the server.
     */
    public CompletableFuture<Delivery> deliverSoon(String sha256) {
        CompletableFuture<Delivery> delivery = deliver(sha256);
        return delivery.isDone() ? delivery
                : delivery.copy().completeOnTimeout(Delivery.LATE, PATIENCE_SECONDS, TimeUnit.SECONDS).thenApplyAsync(Function.identity(), executor);
    }

    /**
     * Opens a content that is here for reading; the caller closes it.
     *
     * @throws java.nio.file.NoSuchFileException if it is not here
     */
    public FileChannel open(String sha256) throws IOException {
        return FileChannel.open(folder.place(sha256), StandardOpenOption.READ);
    }

    /**
     * Some bytes of a content that is here, read without keeping it open.
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

    private static CompletableFuture<Delivery> lost(String sha256) {
        LOG.log(System.Logger.Level.ERROR, "The vault lacks the content with SHA-256 {0}; restore it from a backup", sha256);
        return CompletableFuture.completedFuture(Delivery.LOST);
    }
}
