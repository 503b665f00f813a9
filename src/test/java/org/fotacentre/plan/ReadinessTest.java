package org.fotacentre.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;

import org.fotacentre.shared.Objections;
import org.fotacentre.shared.Refusal;
import org.junit.jupiter.api.Test;

class ReadinessTest {

    private static final List<PlanText> BOTH = List.of(new PlanText("zh-CN", "更快"), new PlanText("en", "Faster"));
    private static final List<PlanComponent> ONE = List.of(SamplePlans.full("FOTA", "A03"));

    @Test
    void a_silent_plan_needs_no_texts() {
        assertEquals(List.of(), objections(UpgradeMode.SILENT, ONE, List.of()));
    }

    @Test
    void a_confirmed_plan_needs_chinese_and_english() {
        assertEquals(List.of(), objections(UpgradeMode.USER_CONFIRM, ONE, BOTH));
        assertEquals(List.of("plan.activation.textless"), objections(UpgradeMode.USER_CONFIRM, ONE, BOTH.subList(0, 1)));
    }

    @Test
    void everything_in_the_way_is_named_at_once() {
        PlanComponent off = new PlanComponent(ONE.get(0).component(), ONE.get(0).kind(), ONE.get(0).source(),
                ONE.get(0).target(), List.of(), false, 1);

        assertEquals(List.of("plan.activation.componentless", "plan.activation.textless"),
                objections(UpgradeMode.USER_CONFIRM, List.of(off), List.of()));
    }

    @Test
    void the_end_lies_in_the_future() {
        UpgradePlan plan = plan(UpgradeMode.SILENT, ONE, List.of());
        Instant end = plan.terms().endsAt();

        assertEquals(List.of(), objections(plan, end.minusMillis(1)));
        assertEquals(List.of("plan.activation.over"), objections(plan, end));
    }

    private static List<String> objections(UpgradeMode mode, List<PlanComponent> components, List<PlanText> texts) {
        return objections(plan(mode, components, texts), SamplePlans.NOW);
    }

    private static List<String> objections(UpgradePlan plan, Instant now) {
        Objections objections = new Objections();
        new Readiness(plan, now).check(objections);
        return objections.reasons().stream().map(Refusal.Reason::key).toList();
    }

    private static UpgradePlan plan(UpgradeMode mode, List<PlanComponent> components, List<PlanText> texts) {
        PlanContent sample = SamplePlans.content("Spring");
        return new UpgradePlan(7, new PlanContent(sample.name(), sample.time(), mode, sample.push(), sample.strategy(), sample.options(),
                components, texts), "alice", SamplePlans.NOW);
    }
}
