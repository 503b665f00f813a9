package org.fotacentre.plan.draft;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

import org.fotacentre.plan.option.FailureStop;
import org.fotacentre.plan.option.PlanOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProposedOptionsTest {

    private static final ProposedOptions.Stop OFF = new ProposedOptions.Stop(false, "", "x");

    @Test
    void what_is_left_empty_is_the_ordinary() {
        assertEquals(Optional.of(PlanOptions.DEFAULT), Read.of(new ProposedOptions(false, "24", "", OFF, false, "")::read).value());
        assertFalse(ProposedOptions.of(PlanOptions.DEFAULT).isSpecial());
    }

    @Test
    void everything_that_is_asked_for_comes_back_as_it_was_typed() {
        ProposedOptions typed = new ProposedOptions(true, "48", "500", new ProposedOptions.Stop(true, "30", "20"), true, "7");

        PlanOptions read = Read.of(typed::read).value().orElseThrow();

        assertEquals(new PlanOptions(true, 48, OptionalInt.of(500), Optional.of(new FailureStop(30, 20)), true, 7), read);
        assertEquals(typed, ProposedOptions.of(read));
        assertTrue(typed.isSpecial());
    }

    @ParameterizedTest
    @CsvSource({"1,1,1,1,0", "720,10000,100,10000,100"})
    void limits_belong_to_the_range(String hours, String most, String percent, String results, String priority) {
        assertEquals(List.of(), objections(hours, most, percent, results, priority));
    }

    @ParameterizedTest
    @CsvSource({"0,0,0,0,-1", "721,10001,101,10001,101", "'',many,'','',high", "1.5,1e3,5%,ten,1 0"})
    void every_value_out_of_range_is_named(String hours, String most, String percent, String results, String priority) {
        assertEquals(List.of("hoursForResult plan.number.range", "mostAtWork plan.number.range", "stopPercent plan.number.range",
                "stopResults plan.number.range", "priority plan.number.range"), objections(hours, most, percent, results, priority));
    }

    private static List<String> objections(String hours, String most, String percent, String results, String priority) {
        return Read.of(new ProposedOptions(false, hours, most, new ProposedOptions.Stop(true, percent, results), false, priority)::read)
                .objections();
    }
}
