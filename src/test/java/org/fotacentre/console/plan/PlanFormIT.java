package org.fotacentre.console.plan;

import static org.fotacentre.console.plan.PlanVisit.SAVE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** A person creates and edits plans with the real form, without script. */
class PlanFormIT {

    private final PlanVisit visit = new PlanVisit();

    @Test
    void a_plan_is_saved_with_all_it_was_given_and_comes_back_into_its_form() {
        Map<String, String> typed = visit.entries();
        typed.putAll(Map.of("black", "dev1\ndev2;dev3 dev1", "white", "dev4", "windowStart", "22", "windowEnd", "6",
                "retries", "2", "minimumSignal", "-100", "minimumBattery", "55", "component.specified", "A01; A02"));

        Document shown = visit.save(typed);
        Document form = visit.browser.open(PlanVisit.path(shown) + "/edit");

        assertEquals(typed.get("name"), shown.selectFirst("h1").text());
        assertTrue(shown.text().contains("22:00-06:00"));
        assertEquals(List.of("dev1", "dev2", "dev3"), visit.browser.open(PlanVisit.path(shown) + "/lists/black").select("td code[data-key]").eachText());
        assertTrue(form.select("[name=black]").isEmpty(), "the lists of a draft are edited by themselves");
        assertEquals("A01;A02", form.selectFirst("[name=component.specified]").val());
        assertEquals(Map.of("zone", "Asia/Shanghai", "windowStart", "22", "windowEnd", "6", "component.package", visit.firmware,
                "mode", "SILENT"), chosen(form, "zone", "windowStart", "windowEnd", "component.package", "mode"));
        assertEquals(List.of("2", "-100", "55"), form.select("[name=retries], [name=minimumSignal], [name=minimumBattery]").eachAttr("value"));
    }

    @Test
    void everything_wrong_is_marked_at_once_and_nothing_typed_is_lost() {
        Map<String, String> typed = visit.entries();
        typed.putAll(Map.of("name", "", "product", "", "lastDay", "2025-01-01", "windowStart", "8", "rejectionPause", "5",
                "retries", "6", "minimumBattery", "101", "component.identifier", "", "black", "dev1 not-a-key"));

        Document form = visit.press("/plans/new", SAVE, typed);

        assertEquals(List.of("A plan needs a name.", "Choose the product whose devices are to be upgraded.",
                "One entry is not a DeviceKey (4 to 32 letters and digits): not-a-key", "The last day is before the first.",
                "Choose both hours, or neither for the whole day.", "A whole number from 10 to 1440.",
                "The identifier that the device reports is needed.", "A whole number from 0 to 5.",
                "A whole number from 0 to 100."), form.select(".invalid-feedback").eachText());
        assertEquals("dev1 not-a-key", form.selectFirst("[name=black]").text());
        assertEquals(List.of("6", "101"), form.select("[name=retries], [name=minimumBattery]").eachAttr("value"));
        assertEquals(visit.firmware, chosen(form, "component.package").get("component.package"));
    }

    @Test
    void rows_are_added_moved_and_removed_without_script() {
        Document one = visit.press("/plans/new", "[name=addComponent]", visit.entries());
        one.select("[name=component.identifier]").get(1).val("second");

        Document moved = visit.browser.press(one, "[name=raiseComponent][value=1]", Map.of());
        Document back = visit.browser.press(moved, "[name=lowerComponent][value=0]", Map.of());
        Document still = visit.browser.press(back, "[name=lowerComponent][value=1]", Map.of());
        Document removed = visit.browser.press(moved, "[name=removeComponent][value=1]", Map.of());

        assertEquals(List.of("second", "FOTA"), moved.select("form [name=component.identifier]").eachAttr("value"));
        assertEquals(List.of("FOTA", "second"), back.select("form [name=component.identifier]").eachAttr("value"));
        assertEquals(List.of("FOTA", "second"), still.select("form [name=component.identifier]").eachAttr("value"));
        assertEquals(List.of("second"), removed.select("form [name=component.identifier]").eachAttr("value"));
        assertEquals("Asia/Shanghai", chosen(removed, "zone").get("zone"));
    }

    @Test
    void package_whose_versions_no_device_reports_is_doubted_in_its_row() {
        String delta = visit.newPackage(Map.of("type", "MODULE", "kind", "DELTA", "source", "A01", "target", "A03"));
        String advice = "/plans/new/advice?product=" + visit.product;

        assertEquals("No device reports this source version now. A delta package that fits no device upgrades none.",
                visit.browser.open(advice + "&package=" + delta).text());
        assertEquals("", visit.browser.open(advice + "&package=" + visit.firmware).text());
        assertEquals("", visit.browser.open("/plans/new/advice?product=&package=x").text());
    }

    @Test
    void rows_that_an_edit_removes_are_gone() {
        Document one = visit.press("/plans/new", "[name=addComponent]", visit.entries());
        one.select("[name=component.identifier]").get(1).val("second");
        one.select("[name=component.package]").get(1).select("option[value=" + visit.firmware + "]").attr("selected", "selected");
        Document both = visit.browser.press(one, SAVE, Map.of());
        Document form = visit.press(PlanVisit.path(both) + "/edit", "[name=removeComponent][value=0]", Map.of());

        visit.browser.press(form, SAVE, Map.of());

        assertEquals(List.of("FOTA", "second"), both.select("td code").eachText());
        assertEquals(List.of("second"), visit.browser.open(PlanVisit.path(both)).select("td code").eachText());
    }

    @Test
    void the_product_is_fixed_after_the_first_save() {
        Document form = visit.browser.open(PlanVisit.path(visit.save(visit.entries())) + "/edit");
        form.selectFirst("form.plan-form").append("<input name='product' value='" + visit.newProduct() + "'>");

        Document refused = visit.browser.press(form, SAVE, Map.of());

        assertTrue(form.select("select[name=product]").isEmpty());
        assertEquals(List.of("The product is fixed once a plan has been saved."), refused.select(".invalid-feedback").eachText());
    }

    @Test
    void two_people_do_not_overwrite_each_other() {
        String plan = PlanVisit.path(visit.save(visit.entries()));
        Document mine = visit.browser.open(plan + "/edit");
        visit.press(plan + "/edit", SAVE, Map.of("retries", "1"));

        Document refused = visit.browser.press(mine, SAVE, Map.of("retries", "4"));

        assertTrue(refused.select(".alert-danger").text().contains("Somebody else saved this plan"));
        assertEquals("1", visit.browser.open(plan + "/edit").selectFirst("[name=retries]").val());
    }

    @Test
    void names_are_unique() {
        Map<String, String> typed = visit.entries();
        visit.save(typed);

        Document refused = visit.press("/plans/new", SAVE, typed);

        assertEquals(List.of("Another plan has this name."), refused.select(".invalid-feedback").eachText());
    }

    private static Map<String, String> chosen(Document form, String... fields) {
        Map<String, String> values = new HashMap<>();
        for (String field : fields) {
            Element one = form.selectFirst("form [name=" + field + "] option[selected], form input[name=" + field + "][checked]");
            values.put(field, one == null ? "" : one.val());
        }
        return values;
    }
}
