package org.fotacentre.plan.draft;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.OptionalInt;

import org.fotacentre.plan.Strategy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProposedStrategyTest {

    @Test
    void the_defaults_are_five_retries_minus_113_dbm_and_30_percent() {
        Strategy strategy = read("5", false, "-113", "30").value().orElseThrow();

        assertEquals(Strategy.DEFAULT, strategy);
        assertEquals(new Strategy(5, OptionalInt.of(-113), 30), strategy);
    }

    @ParameterizedTest
    @CsvSource({"0,-113,0", "5,-44,100"})
    void limits_belong_to_the_range(String retries, String signal, String battery) {
        assertEquals(List.of(), read(retries, false, signal, battery).objections());
    }

    @ParameterizedTest
    @CsvSource({"-1,-114,-1", "6,-43,101", "'','',''", "five,strong,full"})
    void every_value_out_of_range_is_named(String retries, String signal, String battery) {
        assertEquals(List.of("retries plan.number.range", "minimumSignal plan.number.range",
                "minimumBattery plan.number.range"), read(retries, false, signal, battery).objections());
    }

    @Test
    void without_signal_limit_the_typed_signal_does_not_matter() {
        assertEquals(OptionalInt.empty(), read("5", true, "", "30").value().orElseThrow().minimumSignal());
    }

    private static Read<Strategy> read(String retries, boolean anySignal, String signal, String battery) {
        return Read.of(new ProposedStrategy(retries, anySignal, signal, battery)::read);
    }
}
