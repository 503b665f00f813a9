package org.fotacentre.plan.draft;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.Duration;
import java.util.List;

import org.fotacentre.plan.PushRule;
import org.fotacentre.shared.DailyWindow;
import org.junit.jupiter.api.Test;

class ProposedPushTest {

    @Test
    void no_hours_mean_the_whole_day() {
        assertEquals(DailyWindow.ALL_DAY, silent("", "", "120").value().orElseThrow().window());
    }

    @Test
    void a_window_may_run_over_midnight() {
        assertEquals(new DailyWindow(22, 6), silent("22", "6", "120").value().orElseThrow().window());
    }

    @Test
    void one_hour_alone_is_no_window() {
        assertEquals(List.of("window plan.window.half"), silent("8", "", "120").objections());
        assertEquals(List.of("window plan.window.half"), silent("", "8", "120").objections());
    }

    @Test
    void equal_hours_are_no_window() {
        assertEquals(List.of("window plan.window.empty"), silent("8", "8", "120").objections());
    }

    @Test
    void hours_are_those_of_a_day() {
        assertEquals(List.of("window plan.number.range"), silent("24", "3", "120").objections());
        assertEquals(List.of("window plan.number.range"), silent("3", "25", "120").objections());
        assertEquals(new DailyWindow(23, 24), silent("23", "24", "120").value().orElseThrow().window());
    }

    @Test
    void the_pause_after_a_refusal_is_10_to_1440_minutes() {
        assertEquals(Duration.ofMinutes(10), silent("", "", "10").value().orElseThrow().rejectionPause());
        assertEquals(Duration.ofMinutes(1440), silent("", "", "1440").value().orElseThrow().rejectionPause());
        for (String wrong : List.of("9", "1441", "", "ten", "10.5", "-10")) {
            assertEquals(List.of("rejectionPause plan.number.range"), silent("", "", wrong).objections());
        }
    }

    @Test
    void without_push_neither_window_nor_pause_is_looked_at() {
        PushRule rule = rule(new ProposedPush("SILENT", false, "8", "", "x")).value().orElseThrow();

        assertFalse(rule.active());
        assertEquals(DailyWindow.ALL_DAY, rule.window());
    }

    @Test
    void a_confirmed_plan_has_a_window_but_no_pause_of_its_own() {
        PushRule rule = rule(new ProposedPush("USER_CONFIRM", false, "8", "20", "x")).value().orElseThrow();

        assertEquals(new PushRule(true, new DailyWindow(8, 20), Duration.ofMinutes(120)), rule);
    }

    @Test
    void a_plan_without_mode_is_refused() {
        ProposedPush push = new ProposedPush("", true, "", "", "120");

        assertEquals(List.of("mode plan.mode.missing"), Read.of(push::readMode).objections());
    }

    private static Read<PushRule> silent(String start, String end, String pause) {
        return rule(new ProposedPush("SILENT", true, start, end, pause));
    }

    private static Read<PushRule> rule(ProposedPush push) {
        return Read.of(push::readRule);
    }
}
