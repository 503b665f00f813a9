package org.fotacentre.gateway.download;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DownloadLinkTest {

    private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");
    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

    private final DownloadLink links = new DownloadLink();

    @BeforeEach
    void prepare() {
        links.prepare("http://192.168.100.200:8080/", "a key that nobody knows at all!!".getBytes());
    }

    @Test
    void an_address_fits_into_the_memory_of_a_c_module() {
        String url = links.url((1L << 40) - 1, 255, 255, NOW);

        assertTrue(url.matches("http://192\\.168\\.100\\.200:8080/d/[0-9A-Za-z_-]{26}"), url);
        assertTrue(url.length() <= 63);
    }

    @Test
    void an_address_says_which_file_of_whose_attempt() {
        assertEquals(new Ticket.Valid(new DownloadToken(4711, 1, 3, NOW.plus(Duration.ofHours(24)))), links.read(token(4711, 3), NOW));
    }

    @Test
    void an_address_is_good_for_a_day_and_not_a_second_longer() {
        Instant end = NOW.plus(Duration.ofHours(24));

        assertTrue(links.read(token(1, 0), end.minusSeconds(1)) instanceof Ticket.Valid);
        assertEquals(Ticket.Refused.EXPIRED, links.read(token(1, 0), end));
    }

    @Test
    void an_address_changed_in_any_character_is_forged() {
        String token = token(1, 0);
        for (int i = 0; i < token.length() - 1; i++) {
            char other = ALPHABET.charAt((ALPHABET.indexOf(token.charAt(i)) + 1) % 64);
            String changed = token.substring(0, i) + other + token.substring(i + 1);

            assertEquals(Ticket.Refused.FORGED, links.read(changed, NOW), changed);
        }
    }

    @Test
    void an_address_of_another_installation_is_forged() {
        DownloadLink other = new DownloadLink();
        other.prepare("http://192.168.100.200:8080", "another key, of another machine!".getBytes());

        assertEquals(Ticket.Refused.FORGED, links.read(last(other.url(1, 1, 0, NOW)), NOW));
        assertNotEquals(links.url(1, 1, 0, NOW), other.url(1, 1, 0, NOW));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "AAAAAAAAAAAAAAAAAAAAAAAAA", "AAAAAAAAAAAAAAAAAAAAAAAAAAA", "AAAAAAAAAAAAAAAAAAAAAAAA==",
        "../../../etc/passwd.......", "AAAAAAAAAAAAAAAAAAAAAAAAA\n"})
    void anything_else_is_no_address(String text) {
        assertEquals(Ticket.Refused.MALFORMED, links.read(text, NOW));
    }

    @Test
    void tokens_come_back_as_they_went_up_to_their_limits() {
        Instant last = Instant.ofEpochSecond(0xFFFFFFFFL);
        for (DownloadToken token : new DownloadToken[] {new DownloadToken(0, 0, 0, Instant.EPOCH), new DownloadToken((1L << 40) - 1, 255, 255, last),
            new DownloadToken(0x80_8000_8000L, 128, 128, Instant.ofEpochSecond(0x80000000L))}) {
            assertEquals(token, DownloadToken.of(token.bytes()));
        }
        assertThrows(IllegalArgumentException.class, () -> new DownloadToken(1L << 40, 1, 0, NOW));
        assertThrows(IllegalArgumentException.class, () -> new DownloadToken(1, 1, 256, NOW));
        assertThrows(IllegalArgumentException.class, () -> new DownloadToken(1, 1, 0, last.plusSeconds(1)));
    }

    private String token(long componentUpgradeId, int file) {
        return last(links.url(componentUpgradeId, 1, file, NOW));
    }

    private static String last(String url) {
        return url.substring(url.lastIndexOf('/') + 1);
    }
}
