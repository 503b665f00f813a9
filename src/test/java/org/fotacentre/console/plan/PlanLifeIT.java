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
import java.util.stream.Collectors;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** A person finds, activates, suspends, terminates, archives and deletes plans, each at its right moment only. */
class PlanLifeIT {

    private static final String FROZEN = "has been activated. It can be neither edited nor deleted";

    private static final String WRONG_STATUS = "The status of the plan does not allow this";
    private static final String ARCHIVE = "form[action$=/archive] button";

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
    void several_drafts_are_deleted_together_or_not_at_all() {
        String one = PlanVisit.path(visit.save(visit.entries()));
        String other = PlanVisit.path(visit.save(visit.entries()));
        Document question = visit.browser.open("/plans/deletion?" + chosenDrafts());
        visit.press(one + "/activation", ACTIVATE, Map.of("unverifiedAccepted", "yes"));

        Document refused = visit.browser.press(question, DELETE, Map.of());
        assertTrue(refused.text().contains(FROZEN));
        assertNotNull(visit.browser.open(other).selectFirst("h1"));

        visit.press("/plans/deletion?" + chosenDrafts(), DELETE, Map.of());
        assertTrue(visit.browser.open(other).text().contains("There is no such page"));
        assertTrue(visit.browser.open("/plans/deletion").text().contains("Choose at least one draft."));
    }

    @Test
    void turns_at_the_wrong_moment_are_refused() {
        String plan = PlanVisit.path(visit.save(visit.entries()));
        for (String turn : List.of("suspension", "resumption", "termination")) {
            assertTrue(visit.browser.open(plan + "/" + turn).text().contains(WRONG_STATUS), turn + " of a draft");
        }
        visit.press(plan + "/activation", ACTIVATE, Map.of("unverifiedAccepted", "yes"));
        Document mine = visit.browser.open(plan + "/suspension");
        Document theirs = visit.browser.open(plan + "/suspension");
        visit.browser.press(mine, turn("suspension"), Map.of());

        assertTrue(visit.browser.press(theirs, turn("suspension"), Map.of()).text().contains(WRONG_STATUS), "suspended twice");
        Document resumption = visit.browser.open(plan + "/resumption");
        visit.press(plan + "/termination", turn("termination"), Map.of());
        assertTrue(visit.browser.press(resumption, turn("resumption"), Map.of()).text().contains(WRONG_STATUS), "resumed after termination");
        assertTrue(visit.browser.open(plan + "/termination").text().contains(WRONG_STATUS), "terminated twice");
    }

    @Test
    void reason_that_is_too_long_comes_back() {
        String plan = active();
        String reason = "x".repeat(201);

        Document refused = visit.press(plan + "/suspension", turn("suspension"), Map.of("reason", reason));

        assertEquals("At most 200 characters.", refused.selectFirst("#reason-error").text());
        assertEquals(reason, refused.selectFirst("[name=reason]").val());
        assertEquals("To be upgraded", visit.browser.open(plan).selectFirst(".badge").text());
    }

    @Test
    void plan_that_is_over_goes_into_the_archive_and_back() {
        String plan = active();
        String name = visit.browser.open(plan).selectFirst("h1").text();
        assertTrue(visit.browser.open(plan).select(ARCHIVE).isEmpty());
        visit.press(plan + "/termination", turn("termination"), Map.of());

        visit.press(plan, ARCHIVE, Map.of());
        assertEquals(List.of(), listed("product=" + productKey()));
        assertEquals(List.of(name), listed("archived=yes&product=" + productKey()));

        visit.press(plan, ARCHIVE, Map.of());
        assertEquals(List.of(name), listed("product=" + productKey()));
    }

    @Test
    void the_list_filters_by_name_product_status_and_planned_days() {
        Document saved = visit.save(visit.entries());
        String name = saved.selectFirst("h1").text();
        String productName = saved.selectFirst(".datagrid a[href*=/products/]").text();

        assertEquals(List.of(name), listed("name=" + name.substring(5).toUpperCase()));
        assertEquals(List.of(name), listed("product=" + productName + "&status=DRAFT"));
        assertEquals(List.of(name), listed("product=" + productKey() + "&from=2099-12-31"));
        assertEquals(List.of(name), listed("product=" + productKey() + "&until=2026-01-01&from=nonsense"));
        assertEquals(List.of(), listed("product=" + productKey() + "&from=2100-01-01"));
        assertEquals(List.of(), listed("product=" + productKey() + "&until=2025-12-31"));
        assertEquals(List.of(), listed("product=" + productKey() + "&status=RUNNING"));
        assertEquals(List.of(), listed("name=100%25"));
        assertEquals(List.of(name), listed("page=99&name=" + name), "a page behind the end");
    }

    @Test
    void the_list_is_downloaded_as_it_is_filtered() {
        String name = visit.save(visit.entries()).selectFirst("h1").text();

        String csv = visit.browser.download("/plans/export.csv?name=" + name);

        assertEquals(2, csv.lines().count());
        assertTrue(csv.lines().skip(1).findFirst().orElseThrow().startsWith(name + ","), csv);
        assertTrue(csv.contains("Inactivated") && csv.contains("2099-12-31"), csv);
    }

    /** What the form of the list sends when all boxes are checked; jsoup does not know boxes outside their form. */
    private String chosenDrafts() {
        Document list = visit.browser.open("/plans?product=" + productKey());
        assertEquals(1, list.select("form#chosen[action$=/plans/deletion][method=get] button").size());
        return list.select("input[type=checkbox][form=chosen][name=plan]").eachAttr("value").stream()
                .map(id -> "plan=" + id).collect(Collectors.joining("&"));
    }

    private String active() {
        String plan = PlanVisit.path(visit.save(visit.entries()));
        visit.press(plan + "/activation", ACTIVATE, Map.of("unverifiedAccepted", "yes"));
        return plan;
    }

    private String productKey() {
        return visit.browser.open("/products/" + visit.product).selectFirst(".datagrid code").text();
    }

    private static String turn(String noun) {
        return "form[action$=/" + noun + "] button";
    }

    private List<String> listed(String query) {
        return visit.browser.open("/plans?" + query).select("tbody tr td:first-child > a").eachText();
    }
}
