package org.fotacentre.gateway.download;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.fotacentre.RunningCentre;
import org.fotacentre.shared.SigningKey;
import org.fotacentre.simulator.FakeDevice;
import org.fotacentre.tour.Workbench;
import org.fotacentre.wire.Dialect;
import org.fotacentre.wire.OtaStep;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** As many devices download as may; one more is told to come again, and that costs it no attempt (product.md 7.6). */
@Isolated
class CrowdedDownloadIT {

    private static final String DEVICE = "861234567890123";
    /** More than all buffers between here and there hold. */
    private static final byte[] LARGE = new byte[16 * 1024 * 1024];

    private final RunningCentre centre = RunningCentre.get();
    private final Workbench bench = new Workbench();
    private final DownloadLink links = new DownloadLink();
    private final List<Socket> crowd = new ArrayList<>();
    private URI server;

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_device_that_finds_no_place_comes_again_and_loses_no_attempt(boolean atFrontDoor) throws IOException {
        server = atFrontDoor ? URI.create("http://127.0.0.1:" + centre.devicePort()) : centre.console();
        links.prepare(server.toString(), SigningKey.in(centre.data(), "download.key"));
        Attempt attempt = Attempt.running(bench, bench.fullPackage("MODULE", "V9", LARGE));
        String path = URI.create(links.url(attempt.id(), 1, 0, Instant.now())).getPath();
        Workbench.Product product = bench.product();
        String plan = bench.activePlan(new Workbench.Wish(product, bench.fullPackage("MODULE", "V2"), "MODULE", "FOTA", false, ""));
        fillAllPlaces(path);

        RawAnswer refused = RawAnswer.to(server, "GET", path);
        assertTrue(refused.status().startsWith("HTTP/1.1 503 "), refused.status());
        assertEquals(Optional.of("30"), refused.header("Retry-After"));

        try (FakeDevice device = bench.device(product, DEVICE, Dialect.C).asking().start()) {
            device.awaitStep(OtaStep.DOWNLOAD_FAILED);
            empty();

            awaitPlace(path);
            device.requestUpgrade();
            device.awaitVersion("V2");
            Document details = bench.details(bench.awaitStatus(plan, DEVICE, "SUCCEEDED"), "en");
            assertTrue(details.text().contains("The server was too busy to serve the download."), details.text());
            assertTrue(details.text().contains("1 of at most 6"), details.text());
        } finally {
            empty();
        }
    }

    /** Each takes the head of the answer and not a byte of the file. */
    private void fillAllPlaces(String path) throws IOException {
        for (int i = 0; i < RunningCentre.MOST_DOWNLOADS; i++) {
            Socket socket = new Socket(server.getHost(), server.getPort());
            crowd.add(socket);
            socket.getOutputStream().write(("GET " + path + " HTTP/1.1\r\nHost: here\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            assertEquals('H', socket.getInputStream().read());
        }
    }

    /** The server finds out only by and by that the crowd has gone. */
    private void awaitPlace(String path) throws IOException {
        Instant end = Instant.now().plus(Workbench.PATIENCE);
        while (RawAnswer.to(server, "GET", path, "Range: bytes=0-0").status().startsWith("HTTP/1.1 503 ")) {
            assertTrue(Instant.now().isBefore(end), "no place becomes free");
        }
    }

    private void empty() throws IOException {
        for (Socket socket : crowd) {
            socket.close();
        }
    }
}
