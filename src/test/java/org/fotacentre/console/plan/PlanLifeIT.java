package org.fotacentre.console.plan;

import static org.fotacentre.console.plan.PlanVisit.ACTIVATE;
import static org.fotacentre.console.plan.PlanVisit.DELETE;
import static org.fotacentre.console.plan.PlanVisit.SAVE;
import static org.fotacentre.console.plan.PlanVisit.SAVE_AND_ACTIVATE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** A person finds, activates and deletes plans, and may not touch one that is active. */
class PlanLifeIT {

    private static final String FROZEN = "has been activated. It can be neither edited nor deleted";

    private final PlanVisit visit = new PlanVisit();

    @Test
    void a_plan_that_is_not_ready_says_all_that_is_missing() {
        Map<String, String> typed = visit.entries();
        typed.putAll(Map.of("mode", "USER_CONFIRM", "firstDay", "2020-01-01", "lastDay", "2020-01-02",
                "component.identifier", "", "component.package", "", "text.en", "Faster"));

        Document ask = visit.press("/plans/new", SAVE_AND_ACTIVATE, typed);

        assertEquals(List.of("Its last planned day is over.", "It has no component that is to be upgraded.",
                "A plan with user confirmation needs its text in Chinese and English."), ask.select(".alert-danger li").eachText());
        assertTrue(ask.select(ACTIVATE).isEmpty());
    }

    @Test
    void unverified_packages_want_to_be_accepted() {
        Document ask = visit.press("/plans/new", SAVE_AND_ACTIVATE, visit.entries());

        Document refused = visit.browser.press(ask, ACTIVATE, Map.of());
        Document active = visit.browser.press(refused, ACTIVATE, Map.of("unverifiedAccepted", "yes"));

        assertFalse(refused.select(".invalid-feedback").isEmpty());
        assertEquals("To be upgraded", active.selectFirst(".badge").text());
    }

    @Test
    void after_activation_a_plan_is_neither_edited_nor_deleted() {
        String plan = PlanVisit.path(visit.save(visit.entries()));
        Document oldForm = visit.browser.open(plan + "/edit");
        Document oldDeletion = visit.browser.open(plan + "/deletion");

        Document active = visit.press(plan + "/activation", ACTIVATE, Map.of("unverifiedAccepted", "yes"));

        assertTrue(active.select("a[href$=/edit], a[href$=/deletion], a[href$=/activation]").isEmpty());
        assertTrue(visit.browser.open(plan + "/edit").text().contains(FROZEN));
        assertTrue(visit.browser.press(oldForm, SAVE, Map.of("retries", "0")).text().contains(FROZEN));
        assertTrue(visit.browser.press(oldDeletion, DELETE, Map.of()).text().contains(FROZEN));
        assertNotNull(visit.browser.open(plan).selectFirst(".datagrid-item:contains(Retry times) .datagrid-content:contains(5)"));
    }

    @Test
    void a_draft_is_deleted_and_leaves_the_list() {
        Map<String, String> typed = visit.entries();
        String plan = PlanVisit.path(visit.save(typed));

        Document list = visit.press(plan + "/deletion", DELETE, Map.of());

        assertTrue(list.select(".alert-success").text().contains(typed.get("name")));
        assertTrue(visit.browser.open("/plans?name=" + typed.get("name")).text().contains("No plan matches"));
        assertTrue(visit.browser.open(plan).text().contains("There is no such page"));
    }

    @Test
    void the_list_filters_by_name_product_and_status() {
        String name = visit.save(visit.entries()).selectFirst("h1").text();

        assertEquals(List.of(name), listed("name=" + name.substring(5).toUpperCase()));
        assertEquals(List.of(name), listed("product=" + visit.product + "&status=DRAFT"));
        assertEquals(List.of(), listed("product=" + visit.product + "&status=RUNNING"));
        assertEquals(List.of(), listed("name=100%25"));
    }

    private List<String> listed(String query) {
        return visit.browser.open("/plans?" + query).select("tbody tr td:first-child > a").eachText();
    }
}
