package org.fotacentre.firmware;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.Stream;

import org.fotacentre.BesideOthers;
import org.fotacentre.firmware.store.ObjectStore;
import org.fotacentre.firmware.store.S3Server;
import org.fotacentre.firmware.store.StoreTrouble;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The vault of one node in front of a real S3-compatible server. */
@BesideOthers
class ObjectStoreIT {

    private static final Instant LONG_AGO = Instant.now().minus(Duration.ofDays(1));
    private static final Instant LATER = Instant.now().plus(Duration.ofDays(1));

    private static S3Server server;

    @TempDir
    private Path folder;

    private ObjectStore store;
    private VaultFolder layout;
    private VaultIntake intake;
    private FirmwareVault vault;

    @BeforeAll
    static void start() {
        server = new S3Server("objects");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void open() {
        store = server.store(folder.getFileName().toString());
        layout = new VaultFolder(folder);
        intake = new VaultIntake(layout);
        vault = new FirmwareVault(layout, Optional.of(store), ForkJoinPool.commonPool());
    }

    @Test
    void content_comes_from_the_store_once_and_is_read_from_the_folder_then() throws IOException {
        String sha256 = stored("firmware one");

        List<CompletableFuture<Delivery>> asked = Stream.generate(() -> vault.deliver(sha256)).limit(20).toList();
        asked.forEach(delivery -> assertEquals(Delivery.HERE, delivery.join()));

        store.remove(sha256);
        assertEquals(Delivery.HERE, vault.deliver(sha256).getNow(Delivery.LATE));
        assertEquals("ware", new String(vault.read(sha256, 4, 4), US_ASCII));
        assertEquals(1, filesInFolder());
    }

    @Test
    void content_that_is_damaged_in_the_store_is_not_taken() throws IOException {
        String sha256 = stored("as it was filed");
        store.put(sha256, Files.writeString(folder.resolve("other"), "as it is now"));

        assertEquals(Delivery.LOST, vault.deliver(sha256).join());
        assertThrows(NoSuchFileException.class, () -> vault.open(sha256));
        assertEquals(1, filesInFolder());

        store.put(sha256, Files.writeString(folder.resolve("other"), "as it was filed"));
        assertEquals(Delivery.HERE, vault.deliver(sha256).join());
    }

    @Test
    void content_that_the_store_lacks_is_lost() {
        assertEquals(Delivery.LOST, vault.deliver("0".repeat(64)).join());
    }

    @Test
    void content_is_late_while_the_store_is_down() throws IOException {
        try (S3Server mortal = new S3Server("mortal")) {
            store = mortal.store();
            vault = new FirmwareVault(layout, Optional.of(store), ForkJoinPool.commonPool());
            String sha256 = stored("firmware two");

            mortal.close();
            assertEquals(Delivery.LATE, vault.deliver(sha256).join());
            assertEquals(StoreTrouble.Kind.UNREACHABLE, assertThrows(StoreTrouble.class, () -> stored("firmware three")).kind());

            mortal.start();
            assertEquals(Delivery.HERE, vault.deliver(sha256).join());
        }
    }

    @Test
    void bucket_that_does_not_exist_is_named_as_the_trouble() {
        ObjectStore elsewhere = server.storeWithoutBucket();

        for (var work : List.<Executable>of(elsewhere::contents, () -> elsewhere.open("0".repeat(64)), () -> elsewhere.put("0".repeat(64), pom()))) {
            assertEquals(StoreTrouble.Kind.NO_BUCKET, assertThrows(StoreTrouble.class, work::run).kind());
        }
    }

    @Test
    void cleaning_removes_what_nobody_needs_and_leaves_alone_what_is_not_ours() throws IOException {
        String needed = stored("needed");
        String unneeded = stored("unneeded");
        store.put("README", pom());

        assertEquals(0, new StoreInventory(layout).clean(store, Set.of(needed), LONG_AGO), "just uploaded, its package may not be committed yet");
        assertEquals(1, new StoreInventory(layout).clean(store, Set.of(needed), LATER));

        assertEquals(Set.of(needed), store.contents().keySet());
        assertThrows(NoSuchFileException.class, () -> store.open(unneeded));
        store.open("README").close();
    }

    @Test
    void what_the_store_lacks_and_the_folder_has_intact_is_brought_there() throws IOException {
        String lacking = kept("filed before there was a store");
        String damaged = kept("damaged on disk");
        Files.writeString(layout.place(damaged), "something else");
        String unneeded = kept("needed by nobody");

        new StoreInventory(layout).clean(store, Set.of(lacking, damaged, "0".repeat(64)), LONG_AGO);

        assertEquals(Set.of(lacking), store.contents().keySet());
        assertTrue(Files.exists(layout.place(unneeded)));
        assertFalse(store.contents().get(lacking).isBefore(LONG_AGO));
    }

    private String stored(String text) throws IOException {
        try (StagedContent staged = intake.stage(new ByteArrayInputStream(text.getBytes(US_ASCII)))) {
            store.put(staged.digests().sha256(), staged.file());
            return staged.digests().sha256();
        }
    }

    private String kept(String text) throws IOException {
        try (StagedContent staged = intake.stage(new ByteArrayInputStream(text.getBytes(US_ASCII)))) {
            intake.keep(staged, Instant.now());
            return staged.digests().sha256();
        }
    }

    private long filesInFolder() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).count();
        }
    }

    private static Path pom() {
        return Path.of("pom.xml");
    }

    /** Something that asks the store. */
    private interface Executable {

        void run() throws IOException;
    }
}
