package org.fotacentre.plan.draft;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.fotacentre.plan.Scope;
import org.fotacentre.shared.DeviceKey;
import org.fotacentre.shared.Objections;
import org.junit.jupiter.api.Test;

class ProposedScopeTest {

    @Test
    void keys_stand_one_per_line_or_with_commas_semicolons_and_spaces_between() {
        Scope scope = read("dev1\r\ndev2,dev3;dev4  dev5\tdev6，dev7；dev8\n\n", "").value().orElseThrow();

        assertEquals(8, scope.black().size());
        assertEquals(Set.of(), scope.white());
    }

    @Test
    void a_key_that_stands_twice_counts_once() {
        assertEquals(Set.of(new DeviceKey("dev1")), read("", "dev1\ndev1").value().orElseThrow().white());
    }

    @Test
    void malformed_entries_are_named_for_each_list() {
        assertEquals(List.of("black plan.list.malformed", "white plan.list.malformed"),
                read("dev1 a-b", "x").objections());
    }

    @Test
    void at_most_five_malformed_entries_are_quoted_and_all_counted() {
        Objections objections = new Objections();

        new ProposedScope("a b c d e f g", "").read(objections);

        assertEquals(List.of(7, "a, b, c, d, e, …"), objections.reasons().get(0).arguments());
    }

    @Test
    void a_list_takes_ten_thousand_keys_and_no_more() {
        assertEquals(10_000, read(keys(10_000), "").value().orElseThrow().black().size());
        assertEquals(List.of("black plan.list.long"), read(keys(10_001), "").objections());
    }

    private static String keys(int count) {
        return IntStream.range(0, count).mapToObj(n -> "dev" + n).collect(Collectors.joining("\n"));
    }

    private static Read<Scope> read(String black, String white) {
        return Read.of(new ProposedScope(black, white)::read);
    }
}
