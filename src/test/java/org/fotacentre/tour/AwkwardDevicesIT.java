package org.fotacentre.tour;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;

import org.fotacentre.BesideOthers;
import org.fotacentre.Database;
import org.fotacentre.simulator.FakeDevice;
import org.fotacentre.wire.Dialect;
import org.fotacentre.wire.OtaStep;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What stock modules do beyond the plain upgrade, and what they do wrong (protocol.md 2 and 5), through the whole product. */
@BesideOthers
class AwkwardDevicesIT {

    private static final String DEVICE = "861234567890123";
    private static final Duration FOR_LONG = Duration.ofHours(1);

    private final Workbench bench = new Workbench();
    private final Workbench.Product product = bench.product();

    @Test
    void module_package_of_two_files_is_fetched_whole() {
        bench.activePlan(wish("MODULE", "FOTA", bench.packageOfTwoFiles("MODULE", "V2")));

        try (FakeDevice device = bench.device(product, DEVICE, Dialect.QTH).start()) {
            device.awaitVersion("V2");

            assertEquals(2, device.firmwareLinks().get(0).files().size());
            assertEquals(2, device.journal().stream().filter(entry -> entry.text().startsWith("downloaded ")).count());
        }
    }

    @Test
    void device_that_insists_on_sha256_gets_it() {
        bench.activePlan(module());

        try (FakeDevice device = bench.device(product, DEVICE, Dialect.C).wantingSha256().start()) {
            device.awaitVersion("V2");

            assertTrue(device.firmwareLinks().get(0).sha256().orElseThrow().matches("[0-9a-f]{64}"));
        }
    }

    @Test
    void script_tells_more_steps_and_ends_after_its_restart() {
        String plan = bench.activePlan(wish("MCU", "appota", bench.fullPackage("MCU", "2.0")));

        try (FakeDevice device = bench.device(product, DEVICE, Dialect.QTH).mcu("appota", "1.0").start()) {
            device.awaitVersion("appota", "2.0").awaitStep(OtaStep.SUCCEEDED);

            assertEquals(List.of(OtaStep.ACCEPTED, OtaStep.DOWNLOADING, OtaStep.DOWNLOADED, OtaStep.UPGRADING, OtaStep.RESTARTING,
                    OtaStep.SUCCEEDED), device.steps());
            assertEquals("1 of at most 6", attempts(bench.awaitStatus(plan, DEVICE, "SUCCEEDED")));
        }
    }

    @Test
    void mcu_file_larger_than_the_storage_comes_in_blocks() {
        String plan = bench.activePlan(wish("MCU", "STM32", bench.fullPackage("MCU", "2.0")));

        try (FakeDevice device = bench.device(product, DEVICE, Dialect.C_SESSION).mcu("STM32", "1.0").storage(100_000).start()) {
            device.awaitVersion("STM32", "2.0");

            long blocks = device.steps().stream().filter(OtaStep.DOWNLOADED::equals).count();
            assertTrue(blocks > 2, blocks + " blocks");
            assertEquals("1 of at most 6", attempts(bench.awaitStatus(plan, DEVICE, "SUCCEEDED")));
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"C", "QTH"})
    void components_of_a_plan_are_upgraded_one_after_the_other(Dialect dialect) {
        String plan = bench.activePlan(List.of(wish("MCU", "STM32", bench.fullPackage("MCU", "2.0")), module(),
                wish("MCU", "appota", bench.fullPackage("MCU", "3.0"))));

        try (FakeDevice device = bench.device(product, DEVICE, dialect).mcu("STM32", "1.0").mcu("appota", "1.0").start()) {
            device.awaitVersion("appota", "3.0");
            bench.awaitStatus(plan, DEVICE, "SUCCEEDED");

            assertEquals(List.of("STM32", "FOTA", "appota"),
                    device.firmwareLinks().stream().map(link -> link.component()).distinct().toList());
        }
    }

    @Test
    void failure_told_on_a_mere_reconnect_costs_no_attempt() {
        String plan = bench.activePlan(module());

        try (FakeDevice device = bench.device(product, DEVICE, Dialect.QTH).behaving(will -> will.staySilent()).start()) {
            device.awaitPlan();
            device.restart();
            device.awaitStep(OtaStep.FAILED);
            device.behaviour().accept();
            device.requestUpgrade();

            device.awaitVersion("V2");
            Element row = bench.awaitStatus(plan, DEVICE, "SUCCEEDED");
            assertEquals("1 of at most 6", attempts(row));
            assertTrue(!bench.details(row, "en").text().contains("failed:"), "no attempt failed");
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"C", "QTH"})
    void device_that_says_everything_twice_is_upgraded_once(Dialect dialect) {
        String plan = bench.activePlan(List.of(wish("MCU", "STM32", bench.fullPackage("MCU", "2.0")), module()));

        try (FakeDevice device = bench.device(product, DEVICE, dialect).mcu("STM32", "1.0").asking()
                .behaving(will -> will.sayAllTwice().failDownloads(1)).start()) {
            device.awaitVersion("V2");

            Element row = bench.awaitStatus(plan, DEVICE, "SUCCEEDED");
            assertEquals("3", Database.text("select sum(attempts) from component_upgrade c join device_upgrade u"
                    + " on u.id = c.device_upgrade_id where u.plan_id = ?", plan), row.text());
        }
    }

    @Test
    void device_that_never_comes_back_has_failed_when_its_time_is_over() {
        String plan = bench.activePlan(module());

        try (FakeDevice device = bench.device(product, DEVICE, Dialect.QTH).pauses(FOR_LONG, FOR_LONG).start()) {
            device.awaitEntry("restarts");
            passDeadline(plan);

            Element row = bench.awaitStatus(plan, DEVICE, "UPGRADING");
            bench.await(row.selectFirst("a[href*=/monitoring/]").attr("href").replaceFirst("https?://[^/]+", ""),
                    page -> page.text().contains("Attempt 1 of at most 6 failed"));
            device.restart();
            bench.awaitStatus(plan, DEVICE, "SUCCEEDED");
        }
    }

    /** Qth-Py 2.1.1 takes no module firmware after a result, and what it tells at its first restart is one (protocol.md 5.4). */
    @Test
    void stuck_device_does_not_hang_for_ever_and_takes_the_firmware_after_its_second_restart() {
        bench.activePlan(module());

        try (FakeDevice device = bench.device(product, DEVICE, Dialect.QTH).stuckAfterResult().start()) {
            device.awaitVersion("V2").awaitStep(OtaStep.SUCCEEDED);
            String second = bench.activePlan(wish("MODULE", "FOTA", bench.fullPackage("MODULE", "V3")));
            device.awaitEntry("takes no module firmware after a result");
            passDeadline(second);
            device.awaitFirmwareLink(3);
            turn(second, "SUSPENDED");
            device.restart();
            device.awaitStep(OtaStep.FAILED);
            device.restart();
            device.awaitOnline(4);
            turn(second, "RUNNING");

            device.awaitVersion("V3");
            bench.awaitStatus(second, DEVICE, "SUCCEEDED");
        }
    }

    private Workbench.Wish module() {
        return wish("MODULE", "FOTA", bench.fullPackage("MODULE", "V2"));
    }

    private Workbench.Wish wish(String type, String identifier, String packageId) {
        return new Workbench.Wish(product, packageId, type, identifier, true, "");
    }

    private String attempts(Element row) {
        Document details = bench.details(row, "en");
        return details.select(".datagrid-item:contains(Upgrade attempts) .datagrid-content").text();
    }

    private static void turn(String plan, String status) {
        Database.change("update upgrade_plan set status = ? where id = ?", status, plan);
    }

    private static void passDeadline(String plan) {
        Database.change("update component_upgrade c join device_upgrade u on u.id = c.device_upgrade_id"
                + " set c.deadline_at = now(6) - interval 1 second where u.plan_id = ? and c.deadline_at is not null", plan);
    }
}
