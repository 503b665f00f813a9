package org.fotacentre.plan.draft;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.fotacentre.firmware.PackageKind;
import org.fotacentre.firmware.UpgradePath;
import org.fotacentre.plan.PlanContent;
import org.fotacentre.plan.PlanText;
import org.fotacentre.plan.UpgradeMode;
import org.fotacentre.plan.option.PlanOptions;
import org.fotacentre.shared.ComponentType;
import org.fotacentre.shared.Version;
import org.junit.jupiter.api.Test;

class ProposedPlanTest {

    private static final Packages PACKAGES = id -> Optional.of(
            new PackageFacts(id, new UpgradePath(ComponentType.MODULE, PackageKind.FULL, Optional.empty(), new Version("A03"))));

    @Test
    void good_entries_become_the_content_of_a_plan() {
        PlanContent content = read(plan("Spring", "30", Map.of("en", "Faster", "zh-CN", "更快"))).value().orElseThrow();

        assertEquals("Spring", content.name());
        assertEquals(UpgradeMode.SILENT, content.mode());
        assertEquals("A03", content.components().get(0).target().text());
        assertEquals(List.of(new PlanText("zh-CN", "更快"), new PlanText("en", "Faster")), content.texts());
    }

    @Test
    void a_draft_may_still_lack_components_and_texts() {
        assertEquals(List.of(), read(plan("Spring", "30", Map.of("en", " ")).withComponents(List.of())).objections());
    }

    @Test
    void all_bad_fields_are_named_together() {
        ProposedPlan bad = new ProposedPlan("", "1", new ProposedScope("", ""), new ProposedTime("", "", ""),
                new ProposedPush("SILENT", true, "8", "", "5"), List.of(new ProposedComponent("MODULE", "", "FULL", "1", "", true)),
                new ProposedStrategy("9", false, "0", "200"),
                new ProposedOptions(false, "0", "", new ProposedOptions.Stop(false, "", ""), false, ""), Map.of("en", "x".repeat(201)));

        assertEquals(List.of("name plan.name.missing", "zone plan.zone.missing", "firstDay plan.day.missing",
                "lastDay plan.day.missing", "window plan.window.half", "rejectionPause plan.number.range",
                "component.0.identifier plan.identifier.missing", "retries plan.number.range",
                "minimumSignal plan.number.range", "minimumBattery plan.number.range", "hoursForResult plan.number.range",
                "text.en error.tooLong"),
                read(bad).objections());
    }

    @Test
    void names_and_texts_have_their_limits() {
        assertEquals(List.of(), read(plan("n".repeat(100), "30", Map.of("en", "x".repeat(200)))).objections());
        assertEquals(List.of("name error.tooLong"), read(plan("n".repeat(101), "30", Map.of())).objections());
    }

    @Test
    void a_fresh_form_has_the_defaults() {
        ProposedPlan fresh = ProposedPlan.fresh("", "UTC");

        assertEquals(new ProposedPush("USER_CONFIRM", true, "", "", "120"), fresh.push());
        assertEquals(new ProposedStrategy("5", false, "-113", "30"), fresh.strategy());
        assertEquals(new ProposedOptions(false, "24", "", new ProposedOptions.Stop(false, "20", "10"), false, ""), fresh.options());
    }

    private static Read<PlanContent> read(ProposedPlan plan) {
        return Read.of(objections -> plan.read(PACKAGES, objections));
    }

    private static ProposedPlan plan(String name, String battery, Map<String, String> texts) {
        return new ProposedPlan(name, "1", new ProposedScope("", ""),
                new ProposedTime("Asia/Shanghai", "2026-03-01", "2026-03-31"),
                new ProposedPush("SILENT", true, "22", "6", "120"),
                List.of(new ProposedComponent("MODULE", "FOTA", "FULL", "1", "", true)),
                new ProposedStrategy("5", false, "-113", battery), ProposedOptions.of(PlanOptions.DEFAULT), texts);
    }
}
