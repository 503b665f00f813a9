package org.fotacentre.console.monitoring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.fotacentre.Database;
import org.fotacentre.RunningCentre;
import org.fotacentre.tour.Browser;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** Whoever looks for devices of a plan finds them, by any filter and on any page, and reads why they are not upgraded. */
class DeviceListIT {

    private final Browser english = Browser.signedIn(RunningCentre.get(), "en");
    private final Browser chinese = Browser.signedIn(RunningCentre.get(), "zh");
    private final CrowdedPlan plan = new CrowdedPlan(20);

    DeviceListIT() {
        plan.touch(1, "FAILED", "TIMEOUT");
        plan.touch(2, "FAILED", "DOWNLOAD_FAILED");
        plan.touch(3, "UPGRADING");
        plan.touch(4, "NOT_UPGRADED", "DEVICE_REFUSED");
        plan.touch(5, "SUCCEEDED");
        plan.touch(6, "NOT_UPGRADED");
    }

    @Test
    void filters_narrow_the_list_alone_and_together() {
        assertEquals(List.of("crowd2", "crowd1"), listed("status=FAILED"));
        assertEquals(List.of("crowd1"), listed("reason=TIMEOUT"));
        assertEquals(List.of("crowd1"), listed("status=FAILED&online=true"));
        assertEquals(List.of("crowd12"), listed("text=LAMP+12"));
        assertEquals(List.of("crowd4"), listed("reason=DEVICE_REFUSED&text=owd4&online=false&status=NOT_UPGRADED"));
        assertEquals(List.of(), listed("text=100%25"));
        assertEquals(List.of(), listed("status=SUCCEEDED&reason=TIMEOUT"));
        assertTrue(page("text=nobody").text().contains("No device matches"));
    }

    @Test
    void moving_devices_come_first_and_pages_go_on_where_the_last_one_ended() {
        List<String> first = listed("page=1");
        List<String> second = listed("page=2");
        assertEquals(List.of("crowd3", "crowd2", "crowd1", "crowd6", "crowd4"), first.subList(0, 5));
        assertEquals(10, first.size());
        assertEquals(10, second.size());
        assertEquals("crowd5", second.get(9));
        assertTrue(second.stream().noneMatch(first::contains));
        assertEquals(second, listed("page=99"), "a page behind the end");
    }

    @Test
    void devices_that_a_plan_never_reached_say_so_in_both_languages_once_it_is_over() {
        assertEquals("---", reason(page("text=Lamp+20"), "crowd20"));

        plan.become("ENDED");
        assertEquals("The plan has ended", reason(page("text=Lamp+20"), "crowd20"));
        assertEquals("Refused by the device", reason(page("status=NOT_UPGRADED"), "crowd4"));
        assertEquals("计划已结束", reason(chinese.open("/plans/" + plan.id + "/monitoring?text=Lamp+20"), "crowd20"));
        assertEquals(15, total("status=NOT_UPGRADED&reason=PLAN_ENDED"));
        assertEquals(14, total("status=NOT_UPGRADED&reason=PLAN_ENDED&text=Lamp") - total("reason=PLAN_ENDED&text=owd6"));

        plan.become("TERMINATED");
        assertEquals("计划已强制终止", reason(chinese.open("/plans/" + plan.id + "/monitoring?reason=PLAN_TERMINATED&text=owd20"), "crowd20"));
        assertEquals(0, total("status=NOT_UPGRADED&reason=PLAN_ENDED"));
    }

    @Test
    void reasons_of_failures_are_counted_and_lead_to_their_devices() {
        Document board = page("");

        String link = board.selectFirst("a[href*=reason=TIMEOUT]").attr("href");

        assertEquals("1", board.selectFirst("td[data-status=TIMEOUT]").text());
        assertEquals("50.00%", board.selectFirst("td[data-status=TIMEOUT] + td").text());
        assertEquals("33.33%", board.selectFirst("p:contains(Success rate) strong:last-of-type").text());
        assertEquals(List.of("crowd1"), keys(english.open(link)));
    }

    @Test
    void a_deleted_device_stays_in_the_list_of_what_was_done_and_leads_nowhere() {
        Database.change("update device set deleted_at = now(6), online = false where id = ?", plan.deviceId(5));

        Document found = page("status=SUCCEEDED");

        assertEquals("Deleted", found.selectFirst("tbody td[data-label='Device status']").text());
        assertTrue(found.select("td.device-key a").isEmpty());
        assertEquals(0, total("status=SUCCEEDED&online=false"));
    }

    @Test
    void a_white_list_leaves_only_its_devices_and_those_dealt_with() {
        plan.list("WHITE", 1, 7, 8, 99);
        plan.list("BLACK", 8);

        assertEquals(List.of("crowd3", "crowd2", "crowd1", "crowd6", "crowd4", "crowd7", "crowd5"), listed(""));
    }

    private int total(String query) {
        Document page = page(query);
        return page.select(".card-footer").isEmpty() ? 0 : Integer.parseInt(page.selectFirst(".card-footer .text-secondary").text().replaceAll("\\D", ""));
    }

    private List<String> listed(String query) {
        return keys(page(query));
    }

    private static List<String> keys(Document page) {
        return page.select("td.device-key").eachText();
    }

    private static String reason(Document page, String key) {
        return page.selectFirst("tr:has(td.device-key:contains(" + key + ")) td.reason").text();
    }

    private Document page(String query) {
        return english.open("/plans/" + plan.id + "/monitoring?" + query);
    }
}
