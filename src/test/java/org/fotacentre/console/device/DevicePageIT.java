package org.fotacentre.console.device;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;

import org.fotacentre.RunningCentre;
import org.fotacentre.simulator.FakeDevice;
import org.fotacentre.tour.Browser;
import org.fotacentre.tour.Workbench;
import org.fotacentre.wire.Dialect;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** The three pages of a device, of devices that told the truth about themselves through the front door. */
class DevicePageIT {

    private static final String KEY = "861234567890123";

    private final Workbench bench = new Workbench();
    private final Workbench.Product product = bench.product();
    private final Browser operator = Browser.signedIn(RunningCentre.get(), "en");

    @Test
    void all_that_a_module_with_python_tells_of_itself_is_shown_with_the_time() {
        try (FakeDevice device = bench.device(product, KEY, Dialect.QTH).moduleModel("EC600N").mcu("STM32", "1.0").start()) {
            device.awaitOnline();
            await("", "Module model");
            Document page = await("", "SIM card (ICCID)");

            assertEquals("EC600N", told(page, "Module model"));
            assertEquals("V1", told(page, "Module firmware"));
            assertEquals("STM32: 1.0", told(page, "MCU versions"));
            assertEquals(KEY, told(page, "Module ID (IMEI or MAC)"));
            assertEquals("89860000000000000000", told(page, "SIM card (ICCID)"));
            assertEquals("460", told(page, "Country code of the network (MCC)"));
            assertEquals("2.0.3", told(page, "SDK version"));
            assertEquals("NONE", told(page, "Ways to find its position"));
            assertTrue(page.select(".told tbody tr td:last-child").eachText().stream().allMatch(time -> time.matches("\\d\\d/\\d\\d/\\d{4} [\\d:]{8}")));
        }
    }

    @Test
    void all_that_a_module_with_c_tells_of_its_condition_is_shown() {
        try (FakeDevice device = bench.device(product, KEY, Dialect.C).battery(77).storage(123_456).start()) {
            device.awaitOnline();
            Document page = await("", "Voltage");

            assertEquals("77 %", told(page, "Battery"));
            assertEquals("120.6 KB", told(page, "Free storage"));
            assertEquals("3.75 V", told(page, "Voltage"));
            assertEquals("-70 dBm", told(page, "Signal strength (RSSI)"));
        }
    }

    @Test
    void events_are_listed_newest_first_and_by_kind() {
        try (FakeDevice device = bench.device(product, KEY, Dialect.C).start()) {
            device.awaitOnline();
            await("/log", "Version changed");
        }
        Document log = await("/log", "Offline");

        assertEquals(List.of("Offline", "Version changed Module firmware: --- → V1", "Online"), events(log));
        assertEquals(List.of("Online"), events(operator.open(devicePath() + "/log?kind=ONLINE")));
        Document none = operator.open(devicePath() + "/log?kind=SECRET_RESET");
        assertEquals("No such event", none.selectFirst("#log .empty-title").text());
        assertEquals(3, events(operator.open(devicePath() + "/log?kind=NONSENSE")).size());
    }

    @Test
    void upgrades_of_all_plans_are_listed_and_the_next_one_is_explained() {
        String first = bench.activePlan(new Workbench.Wish(product, bench.fullPackage("MODULE", "V2"), "MODULE", "FOTA", true, ""));
        try (FakeDevice device = bench.device(product, KEY, Dialect.C).asking().start()) {
            device.awaitVersion("V2");
            bench.awaitStatus(first, KEY, "SUCCEEDED");
            bench.activePlan(new Workbench.Wish(product, bench.fullPackage("MODULE", "V3"), "MODULE", "FOTA", true, KEY));
            Document page = operator.open(devicePath() + "/upgrades");

            assertTrue(page.select("a[href$=/plans/" + first + "/monitoring/" + devicePath().replaceFirst(".*/", "") + "]").size() == 1, page.html());
            assertTrue(page.select(".list-group-item").text().contains("blacklist"), page.select(".list-group-item").text());
        }
    }

    @Test
    void name_and_tags_are_changed_and_bad_ones_come_back_with_the_reason() {
        bench.device(product, KEY, Dialect.C).start().awaitOnline().close();
        Document page = operator.open(devicePath());

        Document refused = operator.press(page, "form[action$=/name] button", Map.of("name", " "));
        assertEquals(422, Browser.status(refused));
        assertFalse(refused.select("#name-error").isEmpty());
        Document renamed = operator.press(page, "form[action$=/name] button", Map.of("name", "Pump <1>"));
        assertEquals("Pump <1>", renamed.selectFirst("h1").text());
        Document tagged = operator.press(renamed, "form[action$=/tags] button", Map.of("tags", "north, VIP"));
        assertEquals(List.of("north", "VIP"), tagged.select("a.badge[href*=tag=]").eachText());
        assertEquals(422, Browser.status(operator.press(tagged, "form[action$=/tags] button", Map.of("tags", "x".repeat(33)))));
    }

    @Test
    void device_is_found_by_any_part_of_its_name_or_key_and_by_nothing_else() {
        bench.device(product, KEY, Dialect.C).start().awaitOnline().close();
        operator.press(operator.open(devicePath()), "form[action$=/name] button", Map.of("name", "Pümp 50% of_it"));

        for (String part : List.of("PÜMP", "50%25", "OF_", "6123456789")) {
            assertEquals(1, found(part), part);
        }
        for (String strange : List.of("5%25%25", "of.it", "pump%20")) {
            assertEquals(0, found(strange), strange);
        }
    }

    private int found(String text) {
        return operator.open("/devices?product=" + product.id() + "&text=" + text).select("tbody tr").size();
    }

    private Document await(String page, String text) {
        return bench.await(devicePath() + page, seen -> seen.select("table, .empty").text().contains(text));
    }

    private String devicePath() {
        return bench.await("/devices?product=" + product.id(), page -> !page.select("td a[href^=/devices/]").isEmpty())
                .selectFirst("td a[href^=/devices/]").attr("href");
    }

    private static String told(Document page, String name) {
        return page.select(".told tr").stream().filter(row -> row.selectFirst("th").text().equals(name))
                .map(row -> row.selectFirst("td").text()).findFirst().orElse("nothing");
    }

    private static List<String> events(Document log) {
        return log.select("#log tbody tr").stream().map(row -> row.select("td").get(1)).map(Element::text).toList();
    }
}
