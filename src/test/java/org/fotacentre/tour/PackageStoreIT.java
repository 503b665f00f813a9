package org.fotacentre.tour;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;

import org.fotacentre.RunningCentre;
import org.fotacentre.firmware.store.S3Server;
import org.fotacentre.launcher.SecondNode;
import org.fotacentre.simulator.FakeDevice;
import org.fotacentre.simulator.JsonDevice;
import org.fotacentre.wire.Dialect;
import org.fotacentre.wire.OtaStep;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The product with its firmware in an S3-compatible store: what devices and people notice of it, and what of its troubles. */
class PackageStoreIT {

    /** Time enough to look at a download before the device is back. */
    private static final Duration FLASHING = Duration.ofSeconds(10);

    private static S3Server store;
    private static RunningCentre centre;
    private static Workbench bench;
    private Workbench.Product product;

    private final byte[] firmware = new byte[3_000_000];

    @BeforeAll
    static void start() {
        store = new S3Server("packages");
        centre = RunningCentre.beside(settings("store"));
        bench = new Workbench(centre);
    }

    @AfterAll
    static void stop() {
        centre.close();
        store.close();
    }

    @Test
    void uploaded_file_is_in_the_store_and_a_node_that_has_lost_its_copy_serves_it() throws IOException {
        String packageId = uploaded(1);
        String sha256 = sha256(packageId);
        assertTrue(store.store().contents().containsKey(sha256));
        Files.delete(copy(centre.data(), sha256));

        assertArrayEquals(firmware, Browser.signedIn(centre, "en").file("/firmware/" + packageId + "/files/0"), "a person gets it");
        Files.delete(copy(centre.data(), sha256));

        planned(packageId);
        try (FakeDevice device = bench.device(product, "861234567890001", Dialect.C).pauses(FLASHING, FLASHING).asking().start()) {
            device.awaitStep(OtaStep.DOWNLOADED);
            Files.delete(copy(centre.data(), sha256));

            String url = url(device);
            assertArrayEquals(Arrays.copyOfRange(firmware, 2_000_000, 2_000_010), range(url, "2000000-2000009"), "it waits for the file at the front door");
            Files.delete(copy(centre.data(), sha256));
            String atConsole = centre.console() + URI.create(url).getPath();
            assertArrayEquals(Arrays.copyOfRange(firmware, 7, 9), range(atConsole, "7-8"), "it waits for the file at the console's server");
            device.awaitVersion("V2");
        }
        assertTrue(Files.exists(copy(centre.data(), sha256)));
    }

    @Test
    void nodes_need_no_folder_in_common() throws IOException {
        String packageId = uploaded(2);

        try (SecondNode second = SecondNode.withFolderOfItsOwn(centre, settings("store-second")).start()) {
            String server = "mqtt://127.0.0.1:" + second.devicePort();
            planned(packageId);
            try (FakeDevice device = bench.device(product, "861234567890002", Dialect.C).server(server).asking().start();
                    JsonDevice small = bench.other(product, "lamp0002").server(server).asking().chunks(16384).start()) {
                device.awaitVersion("V2");
                small.awaitVersion("V2");
                assertEquals(second.devicePort(), URI.create(url(device)).getPort(), "it downloaded elsewhere");
            }
            assertTrue(Files.exists(copy(second.data(), sha256(packageId))));
        }
    }

    @Test
    void file_that_is_damaged_in_the_store_reaches_no_device_until_it_is_restored() throws IOException {
        String packageId = uploaded(3);
        String sha256 = sha256(packageId);
        Path kept = Files.move(copy(centre.data(), sha256), centre.data().resolve("kept"));
        store.store().put(sha256, Files.write(centre.data().resolve("damaged"), "something else".getBytes(US_ASCII)));

        try (FakeDevice device = device("861234567890003", packageId)) {
            device.awaitStep(OtaStep.DOWNLOAD_FAILED);
            assertFalse(Files.exists(copy(centre.data(), sha256)));
            assertTrue(log().contains(sha256 + " or has it damaged"), "nobody is told");

            store.store().put(sha256, kept);
            device.requestUpgrade();
            device.awaitVersion("V2");
        }
    }

    @Test
    void while_the_store_is_down_nothing_is_lost_and_devices_lose_no_attempt() throws IOException {
        String packageId = uploaded(4);
        Files.delete(copy(centre.data(), sha256(packageId)));
        store.close();

        assertEquals("The package store does not answer. Nothing was saved; send the form again later. Files that were sent completely are kept for a day.",
                refusedUpload("en"));
        assertTrue(refusedUpload("zh-CN").startsWith("版本包存储没有响应"));
        String plan = planned(packageId);
        try (FakeDevice device = bench.device(product, "861234567890004", Dialect.C).asking().start()) {
            device.awaitStep(OtaStep.DOWNLOAD_FAILED);

            store.start();
            device.requestUpgrade();
            device.awaitVersion("V2");
            Document details = bench.details(bench.awaitStatus(plan, "861234567890004", "SUCCEEDED"), "en");
            assertTrue(details.text().contains("1 of at most 6"), details.text());
        }
        String later = sha256(uploaded(5));
        assertTrue(store.store().contents().containsKey(later));
    }

    /** Each test has a file of its own. */
    private String uploaded(int seed) {
        new Random(seed).nextBytes(firmware);
        return bench.fullPackage("MODULE", "V2", firmware);
    }

    private FakeDevice device(String key, String packageId) {
        planned(packageId);
        return bench.device(product, key, Dialect.C).asking().start();
    }

    private String planned(String packageId) {
        product = bench.product();
        return bench.activePlan(new Workbench.Wish(product, packageId, "MODULE", "FOTA", false, ""));
    }

    private static String refusedUpload(String language) {
        Browser browser = Browser.signedIn(centre, language);
        Document refused = browser.upload(browser.open("/firmware/new"), "form[action$=/firmware] button",
                Map.of("name", "Refused " + language, "type", "MODULE", "kind", "FULL", "target", "V3"), "firmware.bin", new byte[9]);
        assertEquals(422, Browser.status(refused));
        return refused.selectFirst(".alert-danger").text();
    }

    private static String url(FakeDevice device) {
        return device.firmwareLinks().get(0).files().get(0).url();
    }

    private static byte[] range(String url, String bytes) throws IOException {
        HttpURLConnection download = (HttpURLConnection) URI.create(url).toURL().openConnection();
        download.setRequestProperty("Range", "bytes=" + bytes);
        assertEquals(HttpURLConnection.HTTP_PARTIAL, download.getResponseCode());
        return download.getInputStream().readAllBytes();
    }

    private static Map<String, String> settings(String node) {
        Map<String, String> settings = new HashMap<>(store.settings());
        settings.put("fota.node", node);
        return settings;
    }

    private static String sha256(String packageId) {
        return Browser.signedIn(centre, "en").open("/firmware/" + packageId).select(".digests dd:nth-of-type(2) code").text();
    }

    private static Path copy(Path data, String sha256) {
        return data.resolve("vault").resolve(sha256.substring(0, 2)).resolve(sha256.substring(2));
    }

    private static String log() throws IOException {
        return Files.readString(centre.data().resolve("log").resolve("server.log"));
    }
}
