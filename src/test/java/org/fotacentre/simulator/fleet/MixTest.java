package org.fotacentre.simulator.fleet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MixTest {

    @Test
    void tempers_come_in_the_parts_asked_for_and_evenly() {
        Mix mix = Mix.parse(Mix.USUAL);

        assertEquals(Map.of(Temper.GOOD, 700L, Temper.SLOW, 80L, Temper.FLAKY, 80L, Temper.REFUSES, 50L, Temper.BAD_FLASH, 40L,
                Temper.SILENT, 40L, Temper.HOSTILE, 10L), counts(mix, 1000));
        long goodAtFirst = counts(mix, 100 / 4).get(Temper.GOOD);
        assertTrue(goodAtFirst > 14 && goodAtFirst < 21, "of the first 25: " + goodAtFirst);
    }

    @Test
    void one_temper_alone_is_a_mix() {
        assertEquals(Map.of(Temper.SILENT, 7L), counts(Mix.parse("silent=3"), 7));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "good", "good=", "good=-1", "good=0", "bad=1", "good=1,,", "good=1=2", "good=9999999"})
    void anything_else_is_refused(String text) {
        assertThrows(IllegalArgumentException.class, () -> Mix.parse(text));
    }

    private static Map<Temper, Long> counts(Mix mix, int devices) {
        return IntStream.range(0, devices).mapToObj(mix::of).collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }
}
