package org.fotacentre.firmware;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class DigestsTest {

    @Test
    void published_check_values_are_met_in_one_pass() throws IOException {
        Digests digests = digestsOf("123456789");

        assertEquals(9, digests.size());
        assertEquals("25f9e794323b453885f5181f1b624d0b", digests.md5());
        assertEquals("15e2b0d3c33891ebb0f1ef609ec419420c20e320ce94c65fbc8c3312448eb225", digests.sha256());
        assertEquals("0376E6E7", digests.crc32());
    }

    @Test
    void empty_content_has_the_start_values() throws IOException {
        Digests digests = digestsOf("");

        assertEquals(0, digests.size());
        assertEquals("d41d8cd98f00b204e9800998ecf8427e", digests.md5());
        assertEquals("FFFFFFFF", digests.crc32());
    }

    @Test
    void content_passes_through_unchanged_when_it_is_longer_than_a_chunk() throws IOException {
        byte[] content = new byte[200_003];
        for (int i = 0; i < content.length; i++) {
            content[i] = (byte) (i * 31 >> 3);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        Digests digests = Digests.copying(new ByteArrayInputStream(content), out);

        assertEquals(content.length, digests.size());
        assertArrayEquals(content, out.toByteArray());
    }

    private static Digests digestsOf(String text) throws IOException {
        return Digests.copying(new ByteArrayInputStream(text.getBytes(US_ASCII)), new ByteArrayOutputStream());
    }
}
