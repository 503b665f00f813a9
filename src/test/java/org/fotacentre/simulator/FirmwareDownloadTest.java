package org.fotacentre.simulator;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How devices download (protocol.md 5.5), and what makes them give up. */
class FirmwareDownloadTest {

    @Test
    void request_is_what_the_sdk_sends() throws IOException {
        try (FirmwareShelf shelf = new FirmwareShelf(1000)) {
            byte[] got = fetch(shelf.url(), 100, 299);

            String address = shelf.url().substring(7, shelf.url().lastIndexOf('/'));
            assertEquals("GET /f?s=1 HTTP/1.1\nHost:" + address + "\nAccept-Ranges: bytes\nRange: bytes=100-299\n",
                    shelf.requests().get(0));
            assertArrayEquals(Arrays.copyOfRange(shelf.content(), 100, 300), got);
        }
    }

    @Test
    void large_file_comes_whole() throws IOException {
        try (FirmwareShelf shelf = new FirmwareShelf(3_000_001)) {
            assertArrayEquals(shelf.content(), fetch(shelf.url(), 0, 3_000_000));
        }
    }

    @Test
    void chunks_are_put_together() throws IOException {
        try (FirmwareShelf shelf = new FirmwareShelf(1)) {
            shelf.answering("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\nA;x=y\r\n0123456789\r\n0\r\n\r\n");

            assertEquals("abc0123456789", new String(fetch(shelf.url(), 0, 12)));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n",
        "HTTP/1.1 302 Found\r\nLocation: http://127.0.0.1/g\r\nContent-Length: 0\r\n\r\n",
        "HTTP/1.0 200 OK\r\nContent-Length: 1\r\n\r\na",
        "HTTP/1.1 200 OK\r\nContent-length: 1\r\n\r\na",
        "HTTP/1.1 200 OK\r\nContent-Length:1\r\n\r\na",
        "HTTP/1.1 200 OK\r\n\r\na",
        "HTTP/1.1 206 Partial Content\r\nContent-Length: 2\r\n\r\na",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nx\r\n",
        "HTTP/1.1 200 OK\r\nContent-Len", ""})
    void answer_that_the_sdk_cannot_use_fails(String answer) throws IOException {
        try (FirmwareShelf shelf = new FirmwareShelf(1).answering(answer)) {
            assertThrows(DownloadFailed.class, () -> fetch(shelf.url(), 0, 0));
        }
    }

    /** The JDK's own server writes {@code Content-length}, which is right for everyone but these devices. */
    @Test
    void server_of_the_jdk_is_not_good_enough() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(200, 3);
            exchange.getResponseBody().write(new byte[] {1, 2, 3});
            exchange.close();
        });
        server.start();
        try {
            String url = "http://127.0.0.1:" + server.getAddress().getPort() + "/f";
            DownloadFailed failure = assertThrows(DownloadFailed.class, () -> fetch(url, 0, 2));
            assertTrue(failure.getMessage().contains("Content-Length"), failure.getMessage());
        } finally {
            server.stop(0);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://127.0.0.1/f", "http://localhost:8080/f", "http://127.0.0.1:8080", "ftp://a.b/c",
        "http://[::1]:8080/f", "127.0.0.1/f", ""})
    void address_that_the_sdk_cannot_read_fails(String url) {
        assertThrows(DownloadFailed.class, () -> new FirmwareDownload(url));
    }

    @Test
    void nobody_there_fails() {
        assertThrows(DownloadFailed.class, () -> fetch("http://127.0.0.1:1/f", 0, 0));
    }

    private static byte[] fetch(String url, long first, long last) throws IOException {
        ByteArrayOutputStream got = new ByteArrayOutputStream();
        new FirmwareDownload(url).fetch(first, last, (bytes, count) -> got.write(bytes, 0, count));
        return got.toByteArray();
    }
}
