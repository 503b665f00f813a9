package org.fotacentre.console.monitoring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.fotacentre.Database;
import org.fotacentre.RunningCentre;
import org.fotacentre.tour.Browser;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A list that is too long to be counted can be paged through up to its ten thousandth device, and says so. */
class LongListIT {

    private static final CrowdedPlan PLAN = new CrowdedPlan(20_060);
    private static final int ONLINE = 10_030;

    private final Browser english = Browser.signedIn(RunningCentre.get(), "en");

    @ParameterizedTest
    @CsvSource({"the product's, /devices?product=%1$s&connection=ONLINE", "the plan's, /plans/%2$s/monitoring?online=true"})
    void devices_online_are_counted_to_ten_thousand(String whose, String address) {
        String list = address.formatted(PLAN.productId, PLAN.id);
        Document first = english.open(list);
        Document last = english.open(list + "&page=" + ONLINE / 10);

        assertTrue(first.text().contains("More than 10,000; the first 10,000 can be paged through."), first.text());
        assertEquals("1 / 1000", first.select(".pagination .active").text());
        assertEquals("1000 / 1000", last.select(".pagination .active").text());
        assertEquals(10, devices(last).size());
        assertTrue(Browser.signedIn(RunningCentre.get(), "zh").open(list).text().contains("超过 10,000 条，此处可翻阅前 10,000 条"));
    }

    @Test
    void a_whole_product_is_counted_to_its_end() {
        Document last = english.open("/devices?product=" + PLAN.productId + "&page=99999");

        assertEquals("2006 / 2006", last.select(".pagination .active").text());
        assertEquals(List.of("crowd10", "crowd1"), List.of(devices(last).get(0), devices(last).get(9)));
        assertTrue(last.text().contains("Total 20,060"), last.text());
    }

    @Test
    void how_many_are_online_is_counted_and_repeated_for_a_while_if_they_are_many() {
        String list = "/devices?product=" + PLAN.productId;
        assertTrue(english.open(list).text().contains("10,030"));

        Database.change("update device set online = 0 where product_id = ? and device_key = 'crowd1'", PLAN.productId);
        assertTrue(english.open(list).text().contains("10,030"));
        Database.change("update device set online = 1 where product_id = ? and device_key = 'crowd1'", PLAN.productId);
    }

    private static List<String> devices(Document page) {
        return page.select("tbody tr:contains(crowd)").stream().map(row -> row.text().replaceAll(".*\\b(crowd\\d+).*", "$1")).toList();
    }
}
