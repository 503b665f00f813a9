package org.fotacentre.console.plan;

import static org.fotacentre.console.plan.PlanVisit.ACTIVATE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** A person fills, reads and clears the lists of a plan, writes its texts, copies it and takes over its components. */
class PlanListsIT {

    private static final String IMPORT = "form.import-form button";
    private static final String SAVE_TEXT = "form.card button";

    private final PlanVisit visit = new PlanVisit();

    @Test
    void a_list_is_pasted_appended_exported_and_cleared() {
        String black = PlanVisit.path(visit.save(visit.entries())) + "/lists/black";

        Document pasted = visit.press(black + "/import", IMPORT, Map.of("keys", "dev1, dev2;a-b\ndev1"));
        Document appended = visit.press(black + "/import", IMPORT, Map.of("keys", "dev2 dev3"));

        assertEquals(List.of("2", "2", "1", "1"), pasted.select("#result dd").eachText());
        assertEquals(List.of("1 dev1 Not yet registered", "2 dev2 Not yet registered", "3 a-b Malformed", "4 dev1 Duplicate"),
                pasted.select("#result tbody tr").eachText());
        assertEquals(List.of("dev1", "dev2", "dev3"), keys(appended));
        assertEquals(List.of("dev1", "dev2", "dev3"), column(visit.browser.download(black + "/entries.csv")));
        assertEquals(List.of("dev2", "dev3"), column(visit.browser.download(black + "/result.csv")));
        assertEquals(List.of("dev3"), keys(visit.browser.open(black + "?key=v3")));

        Document cleared = visit.press(black + "/clearing", "form[action$=/clearing] button", Map.of());
        assertEquals(List.of(), keys(cleared));
        assertTrue(cleared.select("#result").isEmpty());
    }

    @Test
    void a_list_comes_from_a_file_and_replaces_the_one_before() {
        Map<String, String> typed = visit.entries();
        typed.put("white", "old1");
        String white = PlanVisit.path(visit.save(typed)) + "/lists/white";
        Document form = visit.browser.open(white + "/import");
        byte[] file = "Name,DeviceKey\nLift 7,dev7\nLift 8,dev8\n".getBytes(StandardCharsets.UTF_8);

        Document filled = visit.browser.upload(form, IMPORT, Map.of("way", "FILE", "mode", "REPLACE"), "fleet.csv", file);
        Document refused = visit.browser.upload(form, IMPORT, Map.of("way", "FILE"), "fleet.pdf", file);

        assertEquals(List.of("dev7", "dev8"), keys(filled));
        assertFalse(refused.select("#file-error").text().isEmpty());
        assertTrue(visit.browser.download("/plans/lists/template.csv").contains("DeviceKey"));
    }

    @Test
    void a_list_that_is_too_long_is_refused_as_a_whole() {
        String white = PlanVisit.path(visit.save(visit.entries())) + "/lists/white";
        visit.press(white + "/import", IMPORT, Map.of("keys", numbered(1, 9_999)));

        Document refused = visit.press(white + "/import", IMPORT, Map.of("keys", numbered(10_000, 10_001)));

        assertEquals("A list holds at most 10,000 devices; these are 10,001.", refused.select("#keys-error").text());
        assertEquals("Total 9,999", visit.browser.open(white).select(".card-footer span").get(0).text());
    }

    @Test
    void lists_of_an_active_plan_are_frozen() {
        String plan = PlanVisit.path(visit.save(visit.entries()));
        Document form = visit.browser.open(plan + "/lists/black/import");
        visit.press(plan + "/activation", ACTIVATE, Map.of("unverifiedAccepted", "yes"));

        Document refused = visit.browser.press(form, IMPORT, Map.of("keys", "dev1"));

        assertTrue(refused.text().contains("has been activated"), refused.text());
        assertTrue(visit.browser.open(plan + "/lists/black").select("a[href$=/import], a[href$=/clearing]").isEmpty());
    }

    @Test
    void texts_are_written_and_deleted_until_the_plan_is_over() {
        String plan = PlanVisit.path(visit.save(askingUsers()));
        visit.press(plan + "/activation", ACTIVATE, Map.of("unverifiedAccepted", "yes"));

        visit.press(plan + "/texts/new", SAVE_TEXT, Map.of("language", "fr", "text", "Plus rapide"));
        visit.press(plan + "/texts/en", SAVE_TEXT, Map.of("text", "Much faster"));
        Document refused = visit.press(plan + "/texts/de", SAVE_TEXT, Map.of("text", "x".repeat(201)));

        assertEquals(List.of("更快", "Much faster", "Plus rapide"), texts(plan));
        assertEquals("At most 200 characters.", refused.select("#text-error").text());
        assertTrue(visit.browser.forge(plan + "/texts/en/deletion", refused).text().contains("are mandatory"));
        visit.press(plan + "/texts/fr/deletion", "form[action$=/deletion] button", Map.of());
        assertEquals(List.of("更快", "Much faster"), texts(plan));

        Document old = visit.browser.open(plan + "/texts/en");
        visit.press(plan + "/termination", "form[action$=/termination] button", Map.of());
        assertTrue(visit.browser.press(old, SAVE_TEXT, Map.of("text", "Late")).text().contains("cannot be changed"));
        assertTrue(visit.browser.open(plan + "/texts").select("a[href*=/texts/en]").isEmpty());
    }

    @Test
    void a_copy_has_everything_but_the_days_even_of_an_active_plan() {
        Map<String, String> typed = askingUsers();
        typed.putAll(Map.of("black", "dev1", "retries", "2"));
        String plan = PlanVisit.path(visit.save(typed));
        visit.press(plan + "/texts/new", SAVE_TEXT, Map.of("language", "fr", "text", "Plus rapide"));
        visit.press(plan + "/activation", ACTIVATE, Map.of("unverifiedAccepted", "yes"));

        Document copy = visit.press(plan, "form[action$=/copy] button", Map.of());
        String path = copy.location().replaceAll(".*(/plans/\\d+)/edit", "$1");

        assertEquals(typed.get("name") + " (2)", copy.selectFirst("[name=name]").val());
        assertEquals("2", copy.selectFirst("[name=retries]").val());
        assertEquals("Plus rapide", copy.selectFirst("[name=text.fr]").text());
        assertEquals(List.of("dev1"), keys(visit.browser.open(path + "/lists/black")));
        assertEquals("Inactivated", visit.browser.open(path).selectFirst(".badge").text());
    }

    @Test
    void components_of_another_plan_overwrite_the_rows_and_nothing_else() {
        Map<String, String> other = visit.entries();
        other.put("component.identifier", "Other1");
        String source = PlanVisit.path(visit.save(other)).replaceAll("\\D", "");
        Document open = visit.press("/plans/new", "[name=openReuse]", visit.entries());

        Document found = visit.browser.press(open, "[name=searchReuse]", Map.of("reuseName", other.get("name"), "name", "Kept"));
        Document taken = visit.browser.press(found, "[name=takeComponents]", Map.of("reuse", source));

        assertEquals(List.of(other.get("name")), found.select(".reuse tbody .form-check-label").eachText());
        assertTrue(found.select(".reuse .alert").text().contains("overwrite"));
        assertEquals(List.of("Other1"), taken.select("form [name=component.identifier]").eachAttr("value"));
        assertEquals("Kept", taken.selectFirst("[name=name]").val());
        assertTrue(taken.select(".reuse").isEmpty());
    }

    private Map<String, String> askingUsers() {
        Map<String, String> typed = visit.entries();
        typed.putAll(Map.of("mode", "USER_CONFIRM", "text.zh-CN", "更快", "text.en", "Faster"));
        return typed;
    }

    private List<String> texts(String plan) {
        return visit.browser.open(plan + "/texts").select("td.written").eachText();
    }

    private static List<String> keys(Document page) {
        return page.select("td code[data-key]").eachText();
    }

    private static List<String> column(String csv) {
        return csv.lines().skip(1).map(line -> line.split(",")[0]).toList();
    }

    private static String numbered(int first, int last) {
        return IntStream.rangeClosed(first, last).mapToObj(number -> "dev" + number).collect(Collectors.joining("\n"));
    }
}
