package org.fotacentre.console.firmware;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import org.fotacentre.RunningCentre;
import org.fotacentre.tour.Browser;
import org.fotacentre.tour.Workbench;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** The pages of version packages as a person without script uses them. */
class FirmwarePagesIT {

    private static final String ADD = "form[action$=/firmware] button";
    private static final byte[] CONTENT = "123456789".getBytes(US_ASCII);

    private final RunningCentre centre = RunningCentre.get();
    private final Browser browser = Browser.signedIn(centre, "en");

    @Test
    void a_new_package_shows_what_identifies_its_file() {
        Document shown = add(Map.of("name", unique(), "kind", "DELTA", "source", "1.0", "target", "1.1", "remark", "first\nsecond"));

        assertEquals(List.of("25f9e794323b453885f5181f1b624d0b", "15e2b0d3c33891ebb0f1ef609ec419420c20e320ce94c65fbc8c3312448eb225",
                "0376E6E7"), shown.select(".digests code").eachText());
        assertEquals("1.0", fact(shown, "Source version"));
        assertEquals("Not verified", fact(shown, "State"));
        assertEquals(centre.adminName(), fact(shown, "Uploaded by"));
        assertEquals("first\nsecond", shown.selectFirst("textarea[name=remark]").wholeText());
    }

    @Test
    void everything_wrong_is_told_beside_its_field_and_nothing_typed_is_lost() {
        Map<String, String> typed = Map.of("name", "", "kind", "DELTA", "source", "1.0 beta", "target", "版本", "remark", "kept");
        Document form = browser.upload(browser.open("/firmware/new"), ADD, typed, "tool.exe", CONTENT);

        assertEquals("A version package needs a name.", form.getElementById("name-error").text());
        assertTrue(form.getElementById("source-error").text().startsWith("A version has letters"));
        assertTrue(form.getElementById("target-error").text().startsWith("A version has letters"));
        assertTrue(form.getElementById("files-error").text().startsWith("The type of “tool.exe” is not accepted"));
        assertEquals("1.0 beta", form.getElementById("source").val());
        assertEquals("版本", form.getElementById("target").val());
        assertEquals("kept", form.getElementById("remark").text());
        assertTrue(form.selectFirst("[name=kind][value=DELTA]").hasAttr("checked"));
    }

    @Test
    void a_signature_is_kept_with_its_file_and_given_back_as_it_came() {
        Document form = browser.open("/firmware/new");
        Document refused = browser.upload(form, ADD, values(Map.of("name", unique(), "target", "1", "signature", "not base64!")), "fw.bin", CONTENT);
        assertEquals("This is not the base64 text of 1 to 4,096 bytes.", refused.getElementById("signature-error").text());
        assertEquals("not base64!", refused.getElementById("signature").val());

        Document shown = add(Map.of("name", unique(), "target", "1", "signature", "c2ln\r\nbmVk"));

        assertEquals("c2lnbmVk", shown.selectFirst(".signature code").text());
        assertEquals("signed", new String(browser.file(shown.selectFirst("a[href$=/signature]").attr("href")), US_ASCII));
    }

    @Test
    void versions_raise_doubts_while_they_are_typed() {
        String name = unique();
        String target = "T" + UUID.randomUUID();
        add(Map.of("name", name, "target", target));

        String advice = browser.open("/firmware/new/advice?type=MODULE&kind=FULL&source=&target=" + target).text();
        String delta = browser.open("/firmware/new/advice?type=MODULE&kind=DELTA&source=nobody-has-it&target=" + target).text();

        assertTrue(advice.contains(name + " has the same type and versions."), advice);
        assertTrue(delta.contains("No device reports this source version"), delta);
    }

    @Test
    void archive_that_scripts_on_modules_cannot_unpack_is_doubted_on_its_page_and_before_a_plan_is_activated() {
        byte[] named = {0x1F, (byte) 0x8B, 8, 8, 0, 0, 0, 0, 0, 3, 'a', 0};
        byte[] plain = {0x1F, (byte) 0x8B, 8, 0, 0, 0, 0, 0, 0, 3};
        Workbench bench = new Workbench();
        String doubtful = bench.scriptPackage("S2", named);
        String draft = bench.draft(new Workbench.Wish(bench.product(), doubtful, "MCU", "appota", true, ""));

        assertTrue(browser.open("/firmware/" + doubtful).select(".alert-warning").text()
                .contains("The gzip header of script.tar.gz carries a file name or other extra fields."));
        assertTrue(browser.open("/plans/" + draft + "/activation").select(".alert-warning").text().contains("pack it again with gzip -n"));
        assertTrue(Browser.signedIn(centre, "zh").open("/firmware/" + doubtful).select(".alert-warning").text().contains("请用 gzip -n 重新打包"));
        assertTrue(browser.open("/firmware/" + bench.scriptPackage("S3", CONTENT)).select(".alert-warning").text()
                .contains("script.tar.gz is no gzip file"));
        assertFalse(browser.open("/firmware/" + bench.scriptPackage("S4", plain)).select(".alert-warning").text().contains("gzip"));
    }

    @Test
    void the_list_can_be_taken_away_as_it_is_filtered() {
        String name = unique();
        add(Map.of("name", name + " full", "target", "1"));
        add(Map.of("name", name + " delta", "kind", "DELTA", "source", "1", "target", "2"));

        List<String> lines = browser.download("/firmware/export.csv?kind=DELTA&name=" + name.replace(" ", "+")).lines().toList();

        assertEquals(2, lines.size());
        assertTrue(lines.get(1).startsWith(name + " delta,Delta package,Not verified,Module firmware,1,2,,9," + centre.adminName()), lines.get(1));
    }

    @Test
    void a_refused_upload_leaves_nothing() throws IOException {
        String name = unique();
        add(Map.of("name", name, "target", "1"));
        long before = filesBelow(centre.data().resolve("vault"));

        Document form = browser.upload(browser.open("/firmware/new"), ADD, values(Map.of("name", name.toUpperCase(), "target", "2")),
                "fw.bin", UUID.randomUUID().toString().getBytes(US_ASCII));

        assertEquals("Another version package has this name.", form.getElementById("name-error").text());
        assertEquals(before, filesBelow(centre.data().resolve("vault")));
    }

    @Test
    void the_list_is_filtered_and_says_what_to_do_when_nothing_fits() {
        String name = unique();
        add(Map.of("name", name + " full", "target", "1"));
        add(Map.of("name", name + " delta", "kind", "DELTA", "source", "1", "target", "2"));

        assertEquals(List.of(name + " delta", name + " full"), names(browser.open("/firmware?name=" + name)));
        assertEquals(List.of(name + " delta"), names(browser.open("/firmware?kind=DELTA&name=" + name)));
        Document none = browser.open("/firmware?state=VERIFIED&name=" + name);
        assertEquals(List.of(), names(none));
        assertEquals("Clear the filters to see them all.", none.selectFirst(".empty-subtitle").text());
    }

    @Test
    void the_remark_is_the_one_thing_that_can_be_changed() {
        Document shown = add(Map.of("name", unique(), "target", "1"));

        Document changed = browser.press(shown, "form[action$=/remark] button", Map.of("remark", "for the field test"));
        Document refused = browser.press(changed, "form[action$=/remark] button", Map.of("remark", "x".repeat(201)));

        assertEquals("for the field test", changed.getElementById("remark").text());
        assertEquals("At most 200 characters.", refused.getElementById("remark-error").text());
        assertEquals(201, refused.getElementById("remark").text().length());
    }

    @Test
    void a_deleted_package_leaves_the_list_but_keeps_its_page_and_frees_its_name() {
        String name = unique();
        Document shown = add(Map.of("name", name, "target", "1"));

        Document question = browser.open(shown.selectFirst("a[href$=/deletion]").attr("href"));
        Document list = browser.press(question, "form[action$=/deletion] button", Map.of());

        assertEquals("Version package " + name + " has been deleted.", list.selectFirst(".alert-success").text());
        assertEquals(List.of(), names(browser.open("/firmware?name=" + name)));
        assertTrue(browser.open(shown.location().replaceFirst(".*(?=/firmware)", "")).selectFirst(".alert-warning").text().contains("deleted"));
        assertTrue(add(Map.of("name", name, "target", "1")).selectFirst(".alert-success").text().contains("has been added"));
    }

    @Test
    void the_pages_speak_chinese() {
        Document shown = add(Map.of("name", unique(), "target", "1"));
        Browser chinese = Browser.signedIn(centre, "zh");

        assertEquals("新增版本包", chinese.open("/firmware/new").selectFirst("h1").text());
        assertTrue(chinese.open(shown.location().replaceFirst(".*(?=/firmware)", "")).text().contains("未验证"));
        assertFalse(chinese.open("/firmware").text().contains("??"));
    }

    private Document add(Map<String, String> typed) {
        return browser.upload(browser.open("/firmware/new"), ADD, values(typed), "fw.bin", CONTENT);
    }

    private static Map<String, String> values(Map<String, String> typed) {
        Map<String, String> values = new HashMap<>(Map.of("type", "MODULE", "kind", "FULL"));
        values.putAll(typed);
        return values;
    }

    private static String unique() {
        return "Pages " + UUID.randomUUID().toString().substring(0, 8);
    }

    private static String fact(Document page, String title) {
        return page.select(".datagrid-item:has(.datagrid-title:containsOwn(" + title + ")) .datagrid-content").text();
    }

    private static List<String> names(Document list) {
        return list.select("tbody tr td:first-child a").eachText();
    }

    private static long filesBelow(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).count();
        }
    }
}
