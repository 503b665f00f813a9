package org.fotacentre.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.fotacentre.wire.Ttlv.Bool;
import org.fotacentre.wire.Ttlv.Numeric;
import org.fotacentre.wire.Ttlv.Raw;
import org.fotacentre.wire.Ttlv.Struct;
import org.fotacentre.wire.Ttlv.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The nodes of protocol.md 3.2, both ways. */
class TtlvTest {

    static Stream<Arguments> vectors() {
        return Stream.of(
                Arguments.of("00 09", new Bool(1, true)),
                Arguments.of("00 08", new Bool(1, false)),
                Arguments.of("00 0a 00 00", new Numeric(1, 0)),
                Arguments.of("00 12 01 50 00", new Numeric(2, 20480)),
                Arguments.of("00 1a 80 46", new Numeric(3, -70)),
                Arguments.of("00 12 11 01 77", new Numeric(2, new BigDecimal("3.75"))),
                Arguments.of("00 2a 88 05", new Numeric(5, new BigDecimal("-0.5"))),
                Arguments.of("00 33 00 04 56 31 2e 32", new Text(6, "V1.2")),
                Arguments.of("00 4c 00 02 00 0a 00 05 00 13 00 01 61",
                        new Struct(9, List.of(new Numeric(1, 5), new Text(2, "a")))),
                Arguments.of("00 4c 00 02 00 02 00 01 00 02 00 02",
                        new Struct(9, List.of(new Numeric(0, 1), new Numeric(0, 2)))),
                Arguments.of("00 25 00 02 aa 55", new Raw(4, Hex.bytes("aa 55"))));
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void vector_is_read_and_written(String hex, Ttlv field) {
        assertEquals(List.of(field), Ttlv.decode(Hex.bytes(hex)));
        assertEquals(Hex.of(hex), Hex.of(Ttlv.encode(List.of(field))));
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void every_truncation_is_malformed(String hex, Ttlv field) {
        byte[] whole = Hex.bytes(hex);
        for (int length = 1; length < whole.length; length++) {
            byte[] part = java.util.Arrays.copyOf(whole, length);
            assertThrows(MalformedFrame.class, () -> Ttlv.decode(part));
        }
    }

    @Test
    void limits_of_numbers_survive() {
        BigInteger most = BigInteger.ONE.shiftLeft(64).subtract(BigInteger.ONE);
        List<Ttlv> fields = List.of(new Numeric(1, new BigDecimal(most, 15)), new Numeric(2, new BigDecimal(most.negate())),
                new Numeric(Ttlv.MAX_ID, Long.MIN_VALUE), new Numeric(4, new BigDecimal("1E+3")));

        assertEquals(fields, Ttlv.decode(Ttlv.encode(fields)));
    }

    @Test
    void numbers_that_do_not_fit_are_refused() {
        assertThrows(IllegalArgumentException.class, () -> new Numeric(1, new BigDecimal("0.0000000000000001")));
        assertThrows(IllegalArgumentException.class, () -> new Numeric(1, new BigDecimal("18446744073709551616")));
        assertThrows(IllegalArgumentException.class, () -> new Numeric(8192, 1));
        assertThrows(IllegalArgumentException.class, () -> new Numeric(-1, 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"00 0e", "00 0f",               // types 6 and 7
        "00 0c ff ff", "00 0c ff ff 00 09 00 09",           // an array that claims 65535 members
        "00 0b ff ff 41"})                                  // a text that claims 65535 bytes
    void what_cannot_be_is_malformed(String hex) {
        assertThrows(MalformedFrame.class, () -> Ttlv.decode(Hex.bytes(hex)));
    }

    @Test
    void deep_nesting_is_malformed_instead_of_a_stack_overflow() {
        byte[] endless = Hex.bytes("00 04 00 01".repeat(16_000) + "00 09");

        assertThrows(MalformedFrame.class, () -> Ttlv.decode(endless));
        assertEquals(1, Ttlv.decode(Hex.bytes("00 04 00 01".repeat(TtlvReader.MAX_DEPTH) + "00 09")).size());
    }

    @Test
    void random_fields_come_back_as_they_went() {
        Random random = new Random(20261124);
        for (int round = 0; round < 2_000; round++) {
            List<Ttlv> fields = fields(random, 0);
            assertEquals(fields, Ttlv.decode(Ttlv.encode(fields)));
        }
    }

    private static List<Ttlv> fields(Random random, int depth) {
        List<Ttlv> fields = new ArrayList<>();
        for (int i = random.nextInt(6); i > 0; i--) {
            fields.add(field(random, depth));
        }
        return fields;
    }

    private static Ttlv field(Random random, int depth) {
        int id = random.nextInt(Ttlv.MAX_ID + 1);
        return switch (random.nextInt(depth < 4 ? 5 : 4)) {
            case 0 -> new Bool(id, random.nextBoolean());
            case 1 -> new Numeric(id, BigDecimal.valueOf(random.nextLong() >> random.nextInt(64), random.nextInt(16)));
            case 2 -> new Text(id, "版V1.2;äöü".substring(random.nextInt(9)).repeat(random.nextInt(60)));
            case 3 -> {
                byte[] bytes = new byte[random.nextInt(300)];
                random.nextBytes(bytes);
                yield new Raw(id, bytes);
            }
            default -> new Struct(id, fields(random, depth + 1));
        };
    }
}
