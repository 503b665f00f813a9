package org.fotacentre.console.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.fotacentre.RunningCentre;
import org.fotacentre.console.sheet.SheetReader;
import org.fotacentre.tour.Browser;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** An administrator reads what was done, narrows it down, takes it away and notes something about it. */
@Isolated
class AuditLogIT {

    private final RunningCentre centre = RunningCentre.get();
    private final Browser administrator = Browser.signedIn(centre, "en");
    private final String product = "Lamp " + UUID.randomUUID();

    AuditLogIT() {
        Document shown = administrator.press(administrator.open("/products/new"), "form[action$=/products] button",
                Map.of("name", product));
        assertEquals(product, shown.selectFirst("h1").text());
    }

    @Test
    void a_deed_is_found_by_each_filter_and_hidden_by_each_other_one() {
        for (String fits : List.of("", "&subject=PRODUCT", "&action=CREATE", "&account=adm", "&first=2020-01-01", "&last=2199-01-01")) {
            assertEquals(1, rows(fits).size(), fits);
        }
        for (String hides : List.of("&subject=DEVICE", "&action=DELETE", "&account=nobody", "&first=2199-01-01", "&last=2020-01-01")) {
            assertEquals(0, rows(hides).size(), hides);
        }
        assertEquals(1, rows("&subject=NONSENSE&action=x&first=yesterday&last=2026-13-77").size());
    }

    @Test
    void a_line_says_who_did_what_to_which_thing_in_both_languages() {
        List<String> english = rows("").get(0).select("td").eachText();
        Document chinese = Browser.signedIn(centre, "zh").open("/audit?text=" + product.replace(" ", "%20"));

        assertEquals(List.of("admin", "Product", "Create", product), english.subList(1, 5));
        assertEquals(List.of("admin", "产品", "新增", product), chinese.select("tbody tr td").eachText().subList(1, 5));
        assertTrue(english.get(5).startsWith("ProductKey p"), english.get(5));
    }

    @Test
    void a_remark_is_kept_beside_the_line_and_is_on_record_itself() {
        String line = rows("").get(0).selectFirst("a").attr("href");
        String remark = "asked by sales " + UUID.randomUUID();

        Document tooLong = administrator.press(administrator.open(line), "form[action$=/remark] button", Map.of("remark", "x".repeat(201)));
        Document saved = administrator.press(tooLong, "form[action$=/remark] button", Map.of("remark", remark));

        assertEquals(List.of("At most 200 characters."), tooLong.select(".invalid-feedback").eachText());
        assertTrue(saved.text().contains("The remark has been saved."));
        assertTrue(rows("").get(0).text().contains(remark));
        assertEquals(2, administrator.open("/audit?text=" + remark.replace(" ", "%20")).select("tbody tr").size());
    }

    @Test
    void the_filtered_log_is_downloaded_in_the_readers_language() {
        byte[] csv = Browser.signedIn(centre, "zh").file("/audit.csv?text=" + product.replace(" ", "%20"));
        byte[] xlsx = administrator.file("/audit.xlsx?text=" + product.replace(" ", "%20"));

        List<List<String>> chinese = SheetReader.read("", "audit.csv", new ByteArrayInputStream(csv));
        List<List<String>> english = SheetReader.read("", "audit.xlsx", new ByteArrayInputStream(xlsx));

        assertEquals(List.of("ID", "时间", "用户名", "类型", "操作", "描述", "详情", "备注"), chinese.get(0));
        assertEquals(List.of("admin", "产品", "新增", product), chinese.get(1).subList(2, 6));
        assertEquals(List.of("admin", "Product", "Create", product), english.get(1).subList(2, 6));
        assertEquals(2, chinese.size());
        assertTrue(new String(csv, StandardCharsets.UTF_8).startsWith("\uFEFF"));
        assertFalse(administrator.open("/audit?action=EXPORT&text=audit.csv").select("tbody tr").isEmpty());
    }

    @Test
    void coming_going_and_failing_to_come_are_on_record() {
        Browser somebody = Browser.ofStranger(centre, "en");
        String name = "nobody-" + UUID.randomUUID();
        somebody.signIn(name, "wrong password");

        Document lines = administrator.open("/audit?action=SIGN_IN&text=" + name);

        assertEquals(1, lines.select("tbody tr").size());
        assertTrue(lines.select("tbody tr").text().contains("Failed: wrong name or password"), lines.text());
        assertTrue(lines.select("tbody tr").text().contains("127.0.0.1"));
        Document home = somebody.signIn(centre.adminName(), centre.adminPassword());
        somebody.press(home, "form[action$=/session/end] button", Map.of());
        Document latest = administrator.open("/audit?action=SIGN_OUT&account=" + centre.adminName());
        assertEquals(centre.adminName(), latest.select("tbody tr:first-child td").get(1).text());
    }

    private List<org.jsoup.nodes.Element> rows(String filter) {
        return administrator.open("/audit?text=" + product.replace(" ", "%20") + filter).select("tbody tr");
    }
}
