package org.fotacentre.console.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.fotacentre.RunningCentre;
import org.fotacentre.tour.Browser;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** A person creates, edits, activates and deletes plans with the real forms, without script. */
class PlanPagesIT {

    private static final String SAVE = ".form-buttons [name=save]";
    private static final String SAVE_AND_ACTIVATE = ".form-buttons [name=activate]";
    private static final String ACTIVATE = "form[action$=/activation] button";
    private static final String DELETE = "form[action$=/deletion] button";
    private static final String FROZEN = "has been activated. It can be neither edited nor deleted";

    private final Browser browser = Browser.signedIn(RunningCentre.get(), "en");
    private final String product = newProduct();
    private final String firmware = newPackage();

    @Test
    void a_plan_is_saved_with_all_it_was_given_and_comes_back_into_its_form() {
        Map<String, String> typed = entries();
        typed.putAll(Map.of("black", "dev1\ndev2;dev3 dev1", "white", "dev4", "windowStart", "22", "windowEnd", "6",
                "retries", "2", "minimumSignal", "-100", "minimumBattery", "55", "component.specified", "A01; A02"));

        Document shown = save(typed);
        Document form = browser.open(path(shown) + "/edit");

        assertEquals(typed.get("name"), shown.selectFirst("h1").text());
        assertTrue(shown.text().contains("22:00-06:00"));
        assertEquals(List.of("dev1", "dev2", "dev3"), form.selectFirst("[name=black]").wholeText().lines().toList());
        assertEquals("A01;A02", form.selectFirst("[name=component.specified]").val());
        assertEquals(Map.of("zone", "Asia/Shanghai", "windowStart", "22", "windowEnd", "6", "component.package", firmware,
                "mode", "SILENT"), chosen(form, "zone", "windowStart", "windowEnd", "component.package", "mode"));
        assertEquals(List.of("2", "-100", "55"), form.select("[name=retries], [name=minimumSignal], [name=minimumBattery]").eachAttr("value"));
    }

    @Test
    void everything_wrong_is_marked_at_once_and_nothing_typed_is_lost() {
        Map<String, String> typed = entries();
        typed.putAll(Map.of("name", "", "product", "", "lastDay", "2025-01-01", "windowStart", "8", "rejectionPause", "5",
                "retries", "6", "minimumBattery", "101", "component.identifier", "", "black", "dev1 not-a-key"));

        Document form = browser.press(browser.open("/plans/new"), SAVE, typed);

        assertEquals(List.of("A plan needs a name.", "Choose the product whose devices are to be upgraded.",
                "One entry is not a DeviceKey (4 to 32 letters and digits): not-a-key", "The last day is before the first.",
                "Choose both hours, or neither for the whole day.", "A whole number from 10 to 1440.",
                "The identifier that the device reports is needed.", "A whole number from 0 to 5.",
                "A whole number from 0 to 100."), form.select(".invalid-feedback").eachText());
        assertEquals("dev1 not-a-key", form.selectFirst("[name=black]").text());
        assertEquals(List.of("6", "101"), form.select("[name=retries], [name=minimumBattery]").eachAttr("value"));
        assertEquals(firmware, chosen(form, "component.package").get("component.package"));
    }

    @Test
    void rows_are_added_moved_and_removed_without_script() {
        Document one = browser.press(browser.open("/plans/new"), "[name=addComponent]", entries());
        one.select("[name=component.identifier]").get(1).val("second");

        Document moved = browser.press(one, "[name=raiseComponent][value=1]", Map.of());
        Document removed = browser.press(moved, "[name=removeComponent][value=1]", Map.of());

        assertEquals(List.of("second", "FOTA"), moved.select("form [name=component.identifier]").eachAttr("value"));
        assertEquals(List.of("second"), removed.select("form [name=component.identifier]").eachAttr("value"));
        assertEquals("Asia/Shanghai", chosen(removed, "zone").get("zone"));
    }

    @Test
    void rows_that_an_edit_removes_are_gone() {
        Document one = browser.press(browser.open("/plans/new"), "[name=addComponent]", entries());
        one.select("[name=component.identifier]").get(1).val("second");
        one.select("[name=component.package]").get(1).select("option[value=" + firmware + "]").attr("selected", "selected");
        Document both = browser.press(one, SAVE, Map.of());
        Document form = browser.press(browser.open(path(both) + "/edit"), "[name=removeComponent][value=0]", Map.of());

        browser.press(form, SAVE, Map.of());

        assertEquals(List.of("FOTA", "second"), both.select("td code").eachText());
        assertEquals(List.of("second"), browser.open(path(both)).select("td code").eachText());
    }

    @Test
    void the_product_is_fixed_after_the_first_save() {
        Document form = browser.open(path(save(entries())) + "/edit");
        form.selectFirst("form.plan-form").append("<input name='product' value='" + newProduct() + "'>");

        Document refused = browser.press(form, SAVE, Map.of());

        assertTrue(form.select("select[name=product]").isEmpty());
        assertEquals(List.of("The product is fixed once a plan has been saved."), refused.select(".invalid-feedback").eachText());
    }

    @Test
    void two_people_do_not_overwrite_each_other() {
        String plan = path(save(entries()));
        Document mine = browser.open(plan + "/edit");
        browser.press(browser.open(plan + "/edit"), SAVE, Map.of("retries", "1"));

        Document refused = browser.press(mine, SAVE, Map.of("retries", "4"));

        assertTrue(refused.select(".alert-danger").text().contains("Somebody else saved this plan"));
        assertEquals("1", browser.open(plan + "/edit").selectFirst("[name=retries]").val());
    }

    @Test
    void names_are_unique() {
        Map<String, String> typed = entries();
        save(typed);

        Document refused = browser.press(browser.open("/plans/new"), SAVE, typed);

        assertEquals(List.of("Another plan has this name."), refused.select(".invalid-feedback").eachText());
    }

    @Test
    void a_plan_that_is_not_ready_says_all_that_is_missing() {
        Map<String, String> typed = entries();
        typed.putAll(Map.of("mode", "USER_CONFIRM", "firstDay", "2020-01-01", "lastDay", "2020-01-02",
                "component.identifier", "", "component.package", "", "text.en", "Faster"));

        Document ask = browser.press(browser.open("/plans/new"), SAVE_AND_ACTIVATE, typed);

        assertEquals(List.of("Its last planned day is over.", "It has no component that is to be upgraded.",
                "A plan with user confirmation needs its text in Chinese and English."), ask.select(".alert-danger li").eachText());
        assertTrue(ask.select(ACTIVATE).isEmpty());
    }

    @Test
    void unverified_packages_want_to_be_accepted() {
        Document ask = browser.press(browser.open("/plans/new"), SAVE_AND_ACTIVATE, entries());

        Document refused = browser.press(ask, ACTIVATE, Map.of());
        Document active = browser.press(refused, ACTIVATE, Map.of("unverifiedAccepted", "yes"));

        assertFalse(refused.select(".invalid-feedback").isEmpty());
        assertEquals("To be upgraded", active.selectFirst(".badge").text());
    }

    @Test
    void after_activation_a_plan_is_neither_edited_nor_deleted() {
        String plan = path(save(entries()));
        Document oldForm = browser.open(plan + "/edit");
        Document oldDeletion = browser.open(plan + "/deletion");

        Document active = browser.press(browser.open(plan + "/activation"), ACTIVATE, Map.of("unverifiedAccepted", "yes"));

        assertTrue(active.select("a[href$=/edit], a[href$=/deletion], a[href$=/activation]").isEmpty());
        assertTrue(browser.open(plan + "/edit").text().contains(FROZEN));
        assertTrue(browser.press(oldForm, SAVE, Map.of("retries", "0")).text().contains(FROZEN));
        assertTrue(browser.press(oldDeletion, DELETE, Map.of()).text().contains(FROZEN));
        assertNotNull(browser.open(plan).selectFirst(".datagrid-item:contains(Retry times) .datagrid-content:contains(5)"));
    }

    @Test
    void a_draft_is_deleted_and_leaves_the_list() {
        Map<String, String> typed = entries();
        String plan = path(save(typed));

        Document list = browser.press(browser.open(plan + "/deletion"), DELETE, Map.of());

        assertTrue(list.select(".alert-success").text().contains(typed.get("name")));
        assertTrue(browser.open("/plans?name=" + typed.get("name")).text().contains("No plan matches"));
        assertTrue(browser.open(plan).text().contains("There is no such page"));
    }

    @Test
    void the_list_filters_by_name_product_and_status() {
        String name = save(entries()).selectFirst("h1").text();

        assertEquals(List.of(name), listed("name=" + name.substring(5).toUpperCase()));
        assertEquals(List.of(name), listed("product=" + product + "&status=DRAFT"));
        assertEquals(List.of(), listed("product=" + product + "&status=RUNNING"));
        assertEquals(List.of(), listed("name=100%25"));
    }

    private List<String> listed(String query) {
        return browser.open("/plans?" + query).select("tbody tr td:first-child > a").eachText();
    }

    private Document save(Map<String, String> typed) {
        Document shown = browser.press(browser.open("/plans/new"), SAVE, typed);
        assertTrue(shown.select(".alert-success").text().contains("has been saved"), shown.text());
        return shown;
    }

    private Map<String, String> entries() {
        return new HashMap<>(Map.of("name", unique("Plan"), "product", product, "zone", "Asia/Shanghai",
                "firstDay", "2026-01-01", "lastDay", "2099-12-31", "mode", "SILENT",
                "component.identifier", "FOTA", "component.package", firmware));
    }

    private String newProduct() {
        Document shown = browser.press(browser.open("/products/new"), "form[action$=/products] button", Map.of("name", unique("Lamp")));
        return id(shown);
    }

    private String newPackage() {
        Document shown = browser.upload(browser.open("/firmware/new"), "form[action$=/firmware] button",
                Map.of("name", unique("A03"), "type", "MODULE", "kind", "FULL", "target", "A03"), "a03.bin",
                "firmware".getBytes(StandardCharsets.UTF_8));
        return id(shown);
    }

    private static Map<String, String> chosen(Document form, String... fields) {
        Map<String, String> values = new HashMap<>();
        for (String field : fields) {
            Element one = form.selectFirst("form [name=" + field + "] option[selected], form input[name=" + field + "][checked]");
            values.put(field, one == null ? "" : one.val());
        }
        return values;
    }

    private static String path(Document shown) {
        return "/plans/" + id(shown);
    }

    private static String id(Document shown) {
        return shown.location().replaceAll(".*/", "");
    }

    private static String unique(String what) {
        return what + " " + UUID.randomUUID();
    }
}
