package org.fotacentre.tour;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;

import org.fotacentre.BesideOthers;
import org.fotacentre.Database;
import org.fotacentre.RunningCentre;
import org.fotacentre.simulator.JsonDevice;
import org.fotacentre.simulator.JsonDeviceBuilder;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** Devices that speak JSON, from the first contact to the result: real bytes, real broker, real database. */
@BesideOthers
class JsonDeviceIT {

    private static final String DEVICE = "lamp0001";
    private static final String STORED = "select %s from device d join product p on p.id = d.product_id where p.product_key = ?";

    private final Workbench bench = new Workbench();
    private final Workbench.Product product = bench.product();

    @Test
    void device_with_mqtt_5_and_http_registers_downloads_and_tells_its_progress() {
        String plan = bench.activePlan(main(bench.fullPackage("MODULE", "V2"), false));

        try (JsonDevice device = device().asking().start()) {
            device.awaitVersion("V2").awaitEntry("\"outcome\":\"succeeded\"");

            assertEquals(device.secret().orElseThrow(), stored("device_secret"));
            assertEquals("JSON", stored("protocol"));
            Document details = bench.details(bench.awaitStatus(plan, DEVICE, "SUCCEEDED"), "en");
            assertTrue(details.text().contains("Progress of component Firmware: 100 %."), details.text());
            assertEquals(1, details.text().split("Downloading\\.", -1).length - 1, "percents make no further line of the step");
        }
    }

    @Test
    void device_with_mqtt_3_1_1_and_no_http_goes_on_after_a_broken_connection() {
        String plan = bench.activePlan(new Workbench.Wish(product, bench.fullPackage("MCU", "2.0"), "MCU", "radio", true, ""));

        try (JsonDevice device = device().mqtt311().component("radio", "1.0").chunks(4096).behaving(will -> will.failDownloads(1)).start()) {
            device.awaitVersion("radio", "2.0");

            long pieces = "firmware 2.0 ".length() * 20_000L / 4096 + 1;
            assertEquals(1, device.count("breaks off at"));
            assertTrue(device.count("\"type\":\"chunk\"") <= pieces + 3, "it began anew: " + device.journal());
            bench.awaitStatus(plan, DEVICE, "SUCCEEDED");
        }
    }

    @Test
    void link_that_goes_out_while_the_device_is_away_comes_again_within_the_same_attempt() {
        String plan = bench.activePlan(main(bench.fullPackage("MODULE", "V2"), true));

        try (JsonDevice device = device().pause(Duration.ofSeconds(3)).behaving(will -> will.missLinks(1)).start()) {
            device.awaitVersion("V2");

            Document details = bench.details(bench.awaitStatus(plan, DEVICE, "SUCCEEDED"), "en");
            assertTrue(details.text().contains("lacks the URL it was given"), details.text());
            assertTrue(details.text().contains("1 of at most 6"), details.text());
        }
    }

    @Test
    void refusal_and_failure_are_logged_with_the_devices_own_code_and_words() {
        String plan = bench.activePlan(main(bench.fullPackage("MODULE", "V2"), false));

        try (JsonDevice device = device().asking().behaving(will -> will.refuse()).start()) {
            bench.await("/plans/" + plan + "/monitoring", page -> page.select("tr:contains(" + DEVICE + ")").text().contains("Refused by the device"));
            device.behaviour().accept().flashBadly(true);
            device.restart();
            device.awaitEntry("\"outcome\":\"failed\"");
            device.behaviour().flashBadly(false);
            device.awaitVersion("V2");
            var row = bench.awaitStatus(plan, DEVICE, "SUCCEEDED");

            String english = bench.details(row, "en").text();
            assertTrue(english.contains("3: on the road") && english.contains("17: the old firmware came back"), english);
            assertTrue(bench.details(row, "zh").text().contains("设备说明：17: the old firmware came back"));
        }
    }

    @Test
    void what_cannot_be_used_is_answered_and_ends_nothing() throws IOException {
        try (JsonDevice device = device().start()) {
            device.say("{\"type\"").awaitEntry("\"error\":\"malformed\"");
            device.say("{\"type\":\"dance\",\"id\":3}").awaitEntry("{\"type\":\"error\",\"id\":3,\"error\":\"unknown-type\"");
            device.say("{\"type\":\"chunk\",\"id\":4,\"file\":\"AAAAAAAAAAAAAAAAAAAAAAAAAA\",\"offset\":0}").awaitEntry("\"id\":4,\"error\":\"unknown-file\"");
            device.say("{\"type\":\"request\",\"id\":5}").awaitEntry("{\"type\":\"none\",\"id\":5}");

            assertEquals(1, device.count("is online"));
        }
    }

    @Test
    void device_is_told_when_there_is_nothing_for_it_and_when_it_may_not_come_in() {
        try (JsonDevice device = device().asking().start();
                JsonDevice stranger = JsonDevice.of(product.key(), "0123456789abcdef", "lamp0002").server(server()).mqtt311().start()) {
            device.awaitEntry("{\"type\":\"none\",\"id\":7}");
            stranger.awaitEntry("refused the connection with code 4");
            Database.change("update device set device_secret = ? where device_secret = ?", "0".repeat(32), device.secret().orElseThrow());
            device.restart();

            device.awaitEntry("refused the connection with code 134").awaitOnline(2);

            assertEquals("0".repeat(32), device.secret().orElseThrow(), "it forgot its secret and registered anew");
        }
        Database.change("update product set dynamic_authentication = false where product_key = ?", product.key());
        try (JsonDevice newcomer = JsonDevice.of(product.key(), product.secret(), "lamp0003").server(server()).start()) {
            newcomer.awaitEntry("refused the connection with code 135");
        }
    }

    private JsonDeviceBuilder device() {
        return bench.other(product, DEVICE);
    }

    private static String server() {
        return "mqtt://127.0.0.1:" + RunningCentre.get().devicePort();
    }

    private Workbench.Wish main(String packageId, boolean push) {
        return new Workbench.Wish(product, packageId, "MODULE", "Firmware", push, "");
    }

    private String stored(String column) {
        return Database.text(STORED.formatted("d." + column), product.key());
    }
}
