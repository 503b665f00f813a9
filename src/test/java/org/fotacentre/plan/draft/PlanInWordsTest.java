package org.fotacentre.plan.draft;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.fotacentre.plan.PlanContent;
import org.fotacentre.plan.PlanText;
import org.fotacentre.plan.SamplePlans;
import org.fotacentre.plan.UpgradeMode;
import org.fotacentre.shared.Audited;
import org.fotacentre.shared.Audited.Detail;
import org.junit.jupiter.api.Test;

/** What the audit log keeps of a change of a draft. */
class PlanInWordsTest {

    private static final Audited DEED = new Audited(Audited.Subject.OTA_UPGRADE, Audited.Action.CHANGE, "Spring");

    private final PlanContent spring = SamplePlans.content("Spring");

    @Test
    void nothing_is_told_of_what_stayed() {
        assertEquals(DEED, PlanInWords.of(spring).changes(DEED, PlanInWords.of(SamplePlans.content("Spring"))));
    }

    @Test
    void what_changed_is_told_before_and_after() {
        PlanContent asking = new PlanContent("Easter", spring.time(), UpgradeMode.USER_CONFIRM, spring.push(), spring.strategy(),
                spring.options(), List.of(), List.of(new PlanText("en", "Faster")));

        assertEquals(List.of(new Detail("plan.name", "Spring", "Easter"),
                new Detail("plan.mode", "SILENT", "USER_CONFIRM"), new Detail("plan.components", "FOTA → A03", ""),
                new Detail("plan.text.en", "", "Faster")),
                PlanInWords.of(spring).changes(DEED, PlanInWords.of(asking)).details());
    }
}
