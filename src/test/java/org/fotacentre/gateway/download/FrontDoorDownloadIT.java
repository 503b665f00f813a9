package org.fotacentre.gateway.download;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.time.Instant;
import java.util.Arrays;

import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

import org.fotacentre.RunningCentre;
import org.junit.jupiter.api.Test;

/** Downloads from the front door, where devices have their MQTT connections. */
class FrontDoorDownloadIT extends DownloadRules {

    private final RunningCentre centre = RunningCentre.get();

    @Override
    URI server() {
        return URI.create("http://127.0.0.1:" + centre.devicePort());
    }

    @Test
    void a_device_that_speaks_tls_gets_the_same_bytes() throws Exception {
        try (Socket socket = trusting().getSocketFactory().createSocket("127.0.0.1", centre.tlsPort())) {
            RawAnswer answer = RawAnswer.on(socket, "GET", path(url()), "Range: bytes=1-");

            assertEquals("HTTP/1.1 206 Partial Content", answer.status());
            assertArrayEquals(Arrays.copyOfRange(FIRMWARE, 1, SIZE), answer.body());
        }
    }

    /** Qth-Py fetches files block by block. */
    @Test
    void one_connection_brings_one_range_after_the_other() throws IOException {
        try (Socket socket = new Socket("127.0.0.1", centre.devicePort())) {
            socket.setSoTimeout(20_000);
            for (int from = 0; from < 3; from++) {
                ask(socket, "GET " + path(url()) + " HTTP/1.1\r\nHost: here\r\nRange: bytes=" + from + "-" + (from + 9) + "\r\n\r\n");

                assertTrue(head(socket.getInputStream()).startsWith("HTTP/1.1 206 "), "range " + from);
                assertArrayEquals(Arrays.copyOfRange(FIRMWARE, from, from + 10), socket.getInputStream().readNBytes(10));
            }
        }
    }

    @Test
    void requests_sent_ahead_are_answered_in_their_order() throws IOException {
        try (Socket socket = new Socket("127.0.0.1", centre.devicePort())) {
            socket.setSoTimeout(20_000);
            String get = "GET " + path(url()) + " HTTP/1.1\r\nHost: here\r\nRange: bytes=%d-%<d\r\n\r\n";
            ask(socket, get.formatted(5) + get.formatted(9));

            for (int at : new int[] {5, 9}) {
                head(socket.getInputStream());
                assertEquals(FIRMWARE[at], (byte) socket.getInputStream().read());
            }
        }
    }

    @Test
    void files_can_only_be_fetched() throws IOException {
        assertEquals("HTTP/1.1 405 Method Not Allowed", RawAnswer.to(server(), "POST", path(url()), "Content-Length: 0").status());
        assertEquals("HTTP/1.1 404 Not Found", RawAnswer.to(server(), "GET", "/").status());
        assertEquals("HTTP/1.1 404 Not Found", RawAnswer.to(server(), "GET", "/devices").status());
        assertEquals("HTTP/1.1 400 Bad Request", RawAnswer.to(server(), "GET", "/d/" + "x".repeat(2000)).status());
    }

    private static String url() {
        return LINKS.url(attempt.id(), 1, 0, Instant.now());
    }

    private static void ask(Socket socket, String request) throws IOException {
        socket.getOutputStream().write(request.getBytes(ISO_8859_1));
    }

    private static String head(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int next = in.read();
            assertTrue(next >= 0, "ends after " + head);
            head.append((char) next);
        }
        return head.toString();
    }

    /** Believes the centre's own certificate. */
    private SSLContext trusting() throws Exception {
        KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null);
        try (InputStream pem = Files.newInputStream(centre.data().resolve("tls/certificate.pem"))) {
            store.setCertificateEntry("centre", CertificateFactory.getInstance("X.509").generateCertificate(pem));
        }
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(store);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }
}
