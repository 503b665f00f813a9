package org.fotacentre.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The envelope of protocol.md 3.1. */
class FrameTest {

    private static final String WORKED_EXAMPLE = "aa aa  00 0a  20  00 aa  00 23  aa 55 aa 55 55 00 aa 55";
    private static final Frame WORKED_FRAME = new Frame(0xAA, 0x23, Hex.bytes("aa aa 55 00 aa"));

    @Test
    void worked_example_is_read_and_written() {
        assertEquals(WORKED_FRAME, Frame.decode(Hex.bytes(WORKED_EXAMPLE)));
        assertEquals(Hex.of(WORKED_EXAMPLE), Hex.of(WORKED_FRAME.encode()));
    }

    @Test
    void last_stuffing_may_be_missing_as_qth_sends_it() {
        byte[] wire = WORKED_FRAME.encode();

        assertEquals(WORKED_FRAME, Frame.decode(Arrays.copyOf(wire, wire.length - 1)));
    }

    @Test
    void length_that_begins_with_55_or_aa_is_stuffed_after_the_start() {
        Frame frame = new Frame(1, 0x23, new byte[0x5500 - 5]);
        Frame other = new Frame(1, 0x23, new byte[0xAA55 - 5]);

        assertEquals("aaaa555500", Hex.of(Arrays.copyOf(frame.encode(), 5)));
        assertEquals(frame, Frame.decode(frame.encode()));
        assertEquals("aaaa55aa5555", Hex.of(Arrays.copyOf(other.encode(), 6)));
        assertEquals(other, Frame.decode(other.encode()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "aa", "aaaa", "aaab 0005 01 0001 0000",
        "aaaa 0005 00 0000 0000",          // packet id 0
        "aaaa 0005 fe ffff 0000",          // packet id 65535
        "aaaa 0006 01 0001 0000",          // length too large
        "aaaa 0004 01 0001 0000",          // length too small
        "aaaa 0005 02 0001 0000",          // sum wrong
        "aaaa 0005 01 0001 0000 00"})      // something behind it
    void what_is_no_frame_is_malformed(String hex) {
        assertThrows(MalformedFrame.class, () -> Frame.decode(Hex.bytes(hex)));
    }

    @Test
    void silly_length_is_malformed() {
        assertThrows(MalformedFrame.class, () -> Frame.decode(new byte[5_000_000]));
    }

    @Test
    void values_out_of_range_are_refused() {
        byte[] nothing = {};
        assertThrows(IllegalArgumentException.class, () -> new Frame(0, 1, nothing));
        assertThrows(IllegalArgumentException.class, () -> new Frame(0xFFFF, 1, nothing));
        assertThrows(IllegalArgumentException.class, () -> new Frame(1, 0x10000, nothing));
        assertThrows(IllegalArgumentException.class, () -> new Frame(1, 1, new byte[Frame.MAX_DATA + 1]));
    }

    @Test
    void largest_frame_full_of_marks_comes_back() {
        byte[] data = new byte[Frame.MAX_DATA];
        Arrays.fill(data, (byte) 0xAA);
        Frame frame = new Frame(0xAAAA, 0xAAAA, data);

        assertEquals(frame, Frame.decode(frame.encode()));
    }

    @Test
    void random_frames_come_back_as_they_went() {
        Random random = new Random(20261124);
        byte[] alphabet = Hex.bytes("aa 55 00 ff aa 55");
        for (int round = 0; round < 5_000; round++) {
            byte[] data = new byte[random.nextInt(60)];
            for (int i = 0; i < data.length; i++) {
                data[i] = random.nextInt(4) == 0 ? (byte) random.nextInt() : alphabet[random.nextInt(alphabet.length)];
            }
            Frame frame = new Frame(1 + random.nextInt(0xFFFE), random.nextInt(0x10000), data);
            assertEquals(frame, Frame.decode(frame.encode()));
        }
    }
}
