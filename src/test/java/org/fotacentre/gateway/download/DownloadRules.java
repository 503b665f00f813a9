package org.fotacentre.gateway.download;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;

import org.fotacentre.RunningCentre;
import org.fotacentre.shared.SigningKey;
import org.fotacentre.tour.Browser;
import org.fotacentre.tour.Workbench;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The bytes that a module gets from the download, on a bare socket, at whichever door it asks. */
abstract class DownloadRules {

    static final int SIZE = 300_001;
    static final byte[] FIRMWARE = new byte[SIZE];
    static final DownloadLink LINKS = new DownloadLink();

    static Attempt attempt;
    private static String tag;

    @BeforeAll
    static void upload_a_package() throws IOException {
        new Random(42).nextBytes(FIRMWARE);
        RunningCentre centre = RunningCentre.get();
        Workbench bench = new Workbench();
        String packageId = bench.fullPackage("MODULE", "V9", FIRMWARE);
        attempt = Attempt.running(bench, packageId);
        tag = '"' + Browser.signedIn(centre, "en").open("/firmware/" + packageId).select(".digests dd:nth-of-type(2) code").text() + '"';
        LINKS.prepare(centre.console().toString(), SigningKey.in(centre.data(), "download.key"));
    }

    /** Where the module asks. */
    abstract URI server();

    @Test
    void a_module_gets_exactly_the_range_it_asks_for() throws IOException {
        RawAnswer answer = get("Range: bytes=0-" + (SIZE - 1));

        assertEquals("HTTP/1.1 206 Partial Content", answer.status());
        assertEquals(Optional.of(String.valueOf(SIZE)), answer.header("Content-Length"));
        assertEquals(Optional.of("bytes 0-300000/300001"), answer.header("Content-Range"));
        assertEquals(Optional.of("application/octet-stream"), answer.header("Content-Type"));
        assertFalse(answer.has("Transfer-Encoding"));
        assertArrayEquals(FIRMWARE, answer.body());
    }

    @Test
    void without_a_range_the_whole_file_comes_with_its_strong_tag() throws IOException {
        RawAnswer answer = get("Accept-Encoding: gzip");

        assertEquals("HTTP/1.1 200 OK", answer.status());
        assertEquals(Optional.of(String.valueOf(SIZE)), answer.header("Content-Length"));
        assertEquals(Optional.of(tag), answer.header("ETag"));
        assertEquals(Optional.of("bytes"), answer.header("Accept-Ranges"));
        assertFalse(answer.has("Content-Encoding"));
        assertFalse(answer.has("Transfer-Encoding"));
        assertFalse(answer.has("Set-Cookie"));
        assertArrayEquals(FIRMWARE, answer.body());
    }

    @ParameterizedTest
    @CsvSource({
        "bytes=0-0,           0,      1",
        "bytes=65530-65545,   65530,  65546",
        "bytes=300000-,       300000, 300001",
        "bytes=-7,            299994, 300001",
        "bytes=299999-999999, 299999, 300001"})
    void ranges_are_cut_to_the_file(String range, int from, int to) throws IOException {
        RawAnswer answer = get("Range: " + range);

        assertEquals("HTTP/1.1 206 Partial Content", answer.status());
        assertEquals(Optional.of(String.valueOf(to - from)), answer.header("Content-Length"));
        assertEquals(Optional.of("bytes %d-%d/%d".formatted(from, to - 1, SIZE)), answer.header("Content-Range"));
        assertArrayEquals(Arrays.copyOfRange(FIRMWARE, from, to), answer.body());
    }

    @Test
    void a_range_beyond_the_end_is_not_satisfiable() throws IOException {
        RawAnswer answer = get("Range: bytes=300001-");

        assertTrue(answer.status().startsWith("HTTP/1.1 416 "), answer.status());
        assertEquals(Optional.of("bytes */300001"), answer.header("Content-Range"));
        assertEquals(0, answer.body().length);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Range: bytes=0-1,5-6", "Range: lines=1-2", "Range: bytes=9-1"})
    void what_is_no_single_range_gets_the_whole_file(String header) throws IOException {
        RawAnswer answer = get(header);

        assertEquals("HTTP/1.1 200 OK", answer.status());
        assertEquals(SIZE, answer.body().length);
    }

    @Test
    void a_range_of_another_content_gets_the_whole_file() throws IOException {
        assertEquals("HTTP/1.1 200 OK", get("Range: bytes=0-9", "If-Range: \"other\"").status());
        assertEquals("HTTP/1.1 206 Partial Content", get("Range: bytes=0-9", "If-Range: " + tag).status());
    }

    @Test
    void a_content_that_is_known_is_not_sent_again() throws IOException {
        RawAnswer answer = get("If-None-Match: \"other\", " + tag);

        assertEquals("HTTP/1.1 304 Not Modified", answer.status());
        assertEquals(Optional.of(tag), answer.header("ETag"));
        assertEquals(0, answer.body().length);
    }

    @Test
    void head_tells_the_length_and_sends_nothing() throws IOException {
        RawAnswer answer = RawAnswer.to(server(), "HEAD", path(LINKS.url(attempt.id(), 1, 0, Instant.now())), "Range: bytes=0-9");

        assertEquals("HTTP/1.1 200 OK", answer.status());
        assertEquals(Optional.of(String.valueOf(SIZE)), answer.header("Content-Length"));
        assertEquals(0, answer.body().length);
    }

    @Test
    void an_expired_address_is_refused_in_words() throws IOException {
        RawAnswer answer = at(path(LINKS.url(attempt.id(), 1, 0, Instant.now().minus(DownloadLink.GOOD_FOR))));

        assertEquals("HTTP/1.1 403 Forbidden", answer.status());
        assertEquals("This download address has expired.", answer.text());
        assertFalse(answer.has("Set-Cookie"));
    }

    @Test
    void a_forged_address_is_refused_in_words() throws IOException {
        RawAnswer answer = at(DownloadLink.PATH + "A".repeat(26));

        assertEquals("HTTP/1.1 403 Forbidden", answer.status());
        assertEquals("This download address was not given out here.", answer.text());
    }

    @Test
    void what_is_no_file_is_not_found() throws IOException {
        assertEquals("HTTP/1.1 404 Not Found", at(path(LINKS.url(attempt.id(), 1, 1, Instant.now()))).status());
        assertEquals("HTTP/1.1 404 Not Found", at(path(LINKS.url(999_999, 1, 0, Instant.now()))).status());
        assertEquals("HTTP/1.1 404 Not Found", at("/d/short").status());
        assertEquals("HTTP/1.1 404 Not Found", at("/d/").status());
    }

    @Test
    void an_address_opens_nothing_but_in_its_own_attempt() throws IOException {
        assertEquals("HTTP/1.1 404 Not Found", at(path(LINKS.url(attempt.id(), 2, 0, Instant.now()))).status());

        attempt.become("WAITING");
        assertEquals("HTTP/1.1 404 Not Found", get().status());
        attempt.become("DOWNLOADING");
        assertEquals("HTTP/1.1 200 OK", get().status());
    }

    RawAnswer get(String... headers) throws IOException {
        return RawAnswer.to(server(), "GET", path(LINKS.url(attempt.id(), 1, 0, Instant.now())), headers);
    }

    private RawAnswer at(String path) throws IOException {
        return RawAnswer.to(server(), "GET", path);
    }

    static String path(String url) {
        return URI.create(url).getPath();
    }
}
