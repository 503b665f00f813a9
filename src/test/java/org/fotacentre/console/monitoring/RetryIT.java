package org.fotacentre.console.monitoring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;

import org.fotacentre.BesideOthers;
import org.fotacentre.Database;
import org.fotacentre.RunningCentre;
import org.fotacentre.console.sheet.SheetReader;
import org.fotacentre.shared.ComponentType;
import org.fotacentre.simulator.FakeDevice;
import org.fotacentre.tour.Browser;
import org.fotacentre.tour.Workbench;
import org.fotacentre.wire.Dialect;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** Failed devices get another try, one by one and together, and the list leaves the house as a file (product.md 2.11). */
@BesideOthers
class RetryIT {

    private static final String RETRY = "form[action$=/retry] button";

    private final Workbench bench = new Workbench();
    private final Browser browser = Browser.signedIn(RunningCentre.get(), "en");
    private final Workbench.Product product = bench.product();
    private final String plan = bench.activePlan(
            new Workbench.Wish(product, bench.fullPackage("MODULE", "V2"), "MODULE", "FOTA", false, ""),
            Map.of("mode", "SILENT", "activePush", "no", "retries", "0", "component.specified", "V1"));
    private final String board = "/plans/" + plan + "/monitoring";

    @Test
    void one_failed_device_is_tried_again_at_once_and_its_log_tells_everything() {
        try (FakeDevice device = failing("861234567890001")) {
            Document failed = bench.awaitStatus(plan, "861234567890001", "FAILED").ownerDocument();
            String page = failed.selectFirst("tr:contains(861234567890001) a[href$=/retry]").attr("href").replace("/retry", "");
            assertTrue(Browser.signedIn(RunningCentre.get(), "zh").open(board + "?reason=DOWNLOAD_FAILED").text().contains("下载失败"));

            Document asked = browser.press(browser.open(page + "/retry"), RETRY, Map.of());
            assertEquals("The plan has been sent to the device again.", asked.selectFirst(".alert-success").text());

            device.awaitVersion("V2");
            bench.awaitStatus(plan, "861234567890001", "SUCCEEDED");
            Document details = browser.open(page);
            assertTrue(details.text().contains("The device adds: 6 DOWNLOADERROR"), details.text());
            assertTrue(details.text().contains("wants another try"));
            assertTrue(details.text().contains("2 of at most 2"));
            assertTrue(browser.open(page + "/retry").text().contains("The device has not failed"));
            assertEquals("1", Database.text("select count(*) from audit_entry where details like '%audit.detail.retry\"%' and details like '%861234567890001%'"));
        }
    }

    @Test
    void all_failed_devices_of_the_filter_are_tried_again_and_those_that_do_not_fit_are_named() {
        try (FakeDevice online = failing("861234567890011"); FakeDevice changed = failing("861234567890012"); FakeDevice leaving = failing("861234567890013");
                FakeDevice other = failing("971234567890014")) {
            List.of("861234567890011", "861234567890012", "861234567890013", "971234567890014").forEach(key -> bench.awaitStatus(plan, key, "FAILED"));
            changed.install(ComponentType.MODULE, "FOTA", "V7");
            changed.reportVersions();
            leaving.close();
            bench.await(board + "?text=861234567890013&online=false", page -> page.select("td.device-key").size() == 1);
            bench.await("/devices?text=861234567890012&version=V7", page -> page.text().contains("Total 1"));

            Document result = browser.press(browser.open(board + "/retries/new?text=8612&reason=DOWNLOAD_FAILED"), "form.card button", Map.of());
            Document done = bench.await(result.location().replaceFirst(".*(/plans/)", "$1"), page -> page.text().contains("All devices have been dealt with"));

            assertEquals(List.of("1", "1", "0", "1"), done.select("td[data-outcome]").eachText());
            assertEquals("861234567890012 No package of the plan fits the version the device runs.",
                    done.select("tbody tr:has(.device-key) td:not(.text-break)").eachText().stream().reduce((key, why) -> key + " " + why).orElseThrow());
            online.awaitVersion("V2");
            assertEquals(List.of("861234567890012", "971234567890014"), keysInFile("csv?status=FAILED"));
            assertEquals(4, keysInFile("xlsx?").size());
            try (FakeDevice back = bench.device(product, "861234567890013", Dialect.C).asking().start()) {
                back.awaitVersion("V2");
                bench.awaitStatus(plan, "861234567890013", "SUCCEEDED");
            }
            assertFalse(browser.open(board + "/retries/new?text=nobody").select("form.card button[disabled]").isEmpty());
        }
    }

    @Test
    void file_has_a_row_for_each_device_with_its_components_and_the_zone_of_its_times() {
        try (FakeDevice device = failing("861234567890021")) {
            bench.awaitStatus(plan, "861234567890021", "FAILED");

            List<List<String>> rows = file("csv?text=0021");

            assertEquals(2, rows.size());
            assertEquals(List.of("DeviceKey", "Device name", "Upgrade status", "Reason", "Device status"), rows.get(0).subList(0, 5));
            assertTrue(rows.get(0).get(5).startsWith("Upgrade start ("), rows.get(0).toString());
            assertEquals(List.of("861234567890021", "861234567890021", "Upgrade failed", "Download failed", "Online"), rows.get(1).subList(0, 5));
            assertEquals(List.of("FOTA", "Module firmware", "V1", "V2", "Upgrade failed", "1"), rows.get(1).subList(7, 13));
            assertEquals((byte) 0xEF, browser.file(board + "/export.csv")[0], "byte order mark");
        }
    }

    @Test
    void plan_that_is_not_open_offers_no_retry_and_takes_none() {
        try (FakeDevice device = failing("861234567890031")) {
            String retry = bench.awaitStatus(plan, "861234567890031", "FAILED").selectFirst("a[href$=/retry]").attr("href");
            Document question = browser.open(retry);
            Document batch = browser.open(board + "/retries/new");
            browser.press(browser.open("/plans/" + plan + "/suspension"), "form[action$=/suspension] button", Map.of());

            assertTrue(browser.open(board).select("a[href*=/retr]").isEmpty());
            assertTrue(browser.press(question, RETRY, Map.of()).text().contains("The plan is suspended."));
            assertTrue(browser.press(batch, "form.card button", Map.of()).text().contains("The plan is suspended."));
            bench.awaitStatus(plan, "861234567890031", "FAILED");
        }
    }

    private FakeDevice failing(String key) {
        return bench.device(product, key, Dialect.C).behaving(will -> will.failDownloads(1)).asking().start();
    }

    private List<String> keysInFile(String kind) {
        return file(kind).stream().skip(1).map(row -> row.get(0)).sorted().toList();
    }

    private List<List<String>> file(String kind) {
        String ending = kind.substring(0, kind.indexOf('?'));
        return SheetReader.read("file", "devices." + ending, new ByteArrayInputStream(browser.file(board + "/export." + kind)));
    }
}
