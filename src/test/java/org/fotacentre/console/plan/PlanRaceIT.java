package org.fotacentre.console.plan;

import static org.fotacentre.console.plan.PlanVisit.ACTIVATE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;

import org.fotacentre.Database;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** Two people at one plan: what the slower one reads when the quicker one has changed its status in between. */
@Isolated
class PlanRaceIT {

    private static final String STATUS = "update upgrade_plan set status = ? where id = ?";

    private final PlanVisit visit = new PlanVisit();
    private final String plan = PlanVisit.path(visit.save(visit.entries()));
    private final String id = plan.replaceAll(".*/", "");

    @Test
    void blocking_a_device_of_a_plan_that_is_just_terminated_is_refused_in_words() throws InterruptedException {
        visit.press(plan + "/activation", ACTIVATE, Map.of("unverifiedAccepted", "yes"));
        Document question = visit.browser.open(plan + "/blocking");

        Document late = Database.overtake(() -> visit.browser.press(question, "form[action$=/blocking] button",
                Map.of("device", "861234567890123", "reason", "broken")), STATUS, "TERMINATED", id);

        assertEquals(422, late.connection().response().statusCode());
        assertTrue(late.select("[role=alert]").text().contains("The status of the plan does not allow this."), late.text());
        assertEquals("broken", late.selectFirst("[name=reason]").val());
    }

    @Test
    void filling_a_list_of_a_plan_that_is_just_activated_is_refused_in_words() throws InterruptedException {
        Document form = visit.browser.open(plan + "/lists/black/import");

        Document late = Database.overtake(() -> visit.browser.press(form, "form.import-form button", Map.of("keys", "dev1")),
                STATUS, "SCHEDULED", id);

        assertEquals(422, late.connection().response().statusCode());
        assertTrue(late.select("[role=alert]").text().contains("has been activated. It can be neither edited nor deleted"), late.text());
    }
}
