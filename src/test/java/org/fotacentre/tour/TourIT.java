package org.fotacentre.tour;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.fotacentre.BesideOthers;
import org.fotacentre.wire.Dialect;
import org.fotacentre.simulator.FakeDevice;
import org.fotacentre.wire.OtaStep;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The whole tour: forms over HTTP, device bytes over a socket, real database, real broker. What a device runs at the
 * end, and what the console shows of it, decide.
 */
@BesideOthers
class TourIT {

    private static final String DEVICE = "861234567890123";
    private static final String NEIGHBOUR = "861234567890999";

    private final Workbench bench = new Workbench();
    private final Workbench.Product product = bench.product();

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void silent_module_firmware_by_the_devices_own_request(Dialect dialect) {
        String plan = bench.activePlan(module(bench.fullPackage("MODULE", "V2"), false, ""));

        try (FakeDevice device = bench.device(product, DEVICE, dialect).asking().start()) {
            device.awaitVersion("V2");

            Document details = bench.details(bench.awaitStatus(plan, DEVICE, "SUCCEEDED"), "en");
            assertEquals("1 of at most 6", details.select(".datagrid-item:contains(Upgrade attempts) .datagrid-content").text());
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"C", "QTH"})
    void silent_module_firmware_by_the_tick(Dialect dialect) {
        String plan = bench.activePlan(module(bench.fullPackage("MODULE", "V2"), true, ""));

        try (FakeDevice device = bench.device(product, DEVICE, dialect).start()) {
            device.awaitVersion("V2");

            bench.awaitStatus(plan, DEVICE, "SUCCEEDED");
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"C", "QTH"})
    void mcu_firmware_by_the_tick(Dialect dialect) {
        String plan = bench.activePlan(new Workbench.Wish(product, bench.fullPackage("MCU", "2.0"), "MCU", "STM32", true, ""));

        try (FakeDevice device = bench.device(product, DEVICE, dialect).mcu("STM32", "1.0").start()) {
            device.awaitVersion("STM32", "2.0");

            bench.awaitStatus(plan, DEVICE, "SUCCEEDED");
        }
    }

    @Test
    void log_tells_the_story_in_the_words_of_the_field_in_both_languages() {
        String plan = bench.activePlan(module(bench.fullPackage("MODULE", "V2"), false, ""));

        try (FakeDevice device = bench.device(product, DEVICE, Dialect.C).asking().start()) {
            device.awaitVersion("V2");
            var row = bench.awaitStatus(plan, DEVICE, "SUCCEEDED");

            assertInOrder(bench.details(row, "zh").text(), List.of("设备发起OTA请求；上报的模组固件版本：V1", "下发升级计划：组件标识：FOTA，升级到版本：V2。",
                    "下发升级计划结果：OK。", "设备上报组件FOTA对应任务的升级状态：有升级计划。", "设备上报确认升级。", "下发升级url。",
                    "下发升级url结果：OK。", "等待下载。", "下载中。", "下载成功。"));
            assertTrue(bench.details(row, "zh").text().contains("目标版本V2一致"));
            assertInOrder(bench.details(row, "en").text(), List.of("The device initiates an OTA upgrade request. Module firmware version reported by the device: V1",
                    "Issuing upgrade plan: Component Identifier: FOTA, Targeted Version: V2.", "Device Confirmed Upgrade.",
                    "Issue the URL to upgrade.", "Download Successful.", "equals the target version V2"));
        }
    }

    @Test
    void refused_plan_is_not_pushed_again_during_the_pause() {
        String plan = bench.activePlan(module(bench.fullPackage("MODULE", "V2"), true, ""));

        try (FakeDevice refuser = bench.device(product, DEVICE, Dialect.C).behaving(will -> will.refuse()).start()) {
            refuser.awaitStep(OtaStep.REFUSED);
            try (FakeDevice neighbour = bench.device(product, NEIGHBOUR, Dialect.C).start()) {
                neighbour.awaitVersion("V2");
            }

            assertEquals(1, refuser.plans().size(), "a later tick served the neighbour but left the refuser alone");
            assertEquals("V1", refuser.moduleVersion());
            assertTrue(bench.awaitStatus(plan, DEVICE, "NOT_UPGRADED").text().contains("Refused by the device"));
        }
    }

    @Test
    void failed_download_is_retried_and_succeeds() {
        String plan = bench.activePlan(module(bench.fullPackage("MODULE", "V2"), true, ""));

        try (FakeDevice device = bench.device(product, DEVICE, Dialect.C).behaving(will -> will.failDownloads(1)).start()) {
            device.awaitStep(OtaStep.DOWNLOAD_FAILED).awaitVersion("V2");

            Document details = bench.details(bench.awaitStatus(plan, DEVICE, "SUCCEEDED"), "en");
            assertTrue(details.text().contains("Attempt 1 of at most 6 failed: Download failed."));
            assertEquals("2 of at most 6", details.select(".datagrid-item:contains(Upgrade attempts) .datagrid-content").text());
        }
    }

    @Test
    void blacklisted_device_gets_nothing() {
        bench.activePlan(module(bench.fullPackage("MODULE", "V2"), true, DEVICE));

        try (FakeDevice listed = bench.device(product, DEVICE, Dialect.QTH).asking().start();
                FakeDevice neighbour = bench.device(product, NEIGHBOUR, Dialect.QTH).start()) {
            listed.awaitOnline();
            neighbour.awaitVersion("V2");

            assertTrue(listed.plans().isEmpty());
            assertEquals("V1", listed.moduleVersion());
        }
    }

    @Test
    void plan_for_users_comes_when_an_operator_confirms_for_the_user() {
        String plan = bench.activePlanForUsers(module(bench.fullPackage("MODULE", "V2"), true, ""));

        try (FakeDevice device = bench.device(product, DEVICE, Dialect.C).start()) {
            device.awaitOnline();
            assertTrue(device.plans().isEmpty());
            bench.confirmForUser(plan, DEVICE);

            device.awaitVersion("V2");
            bench.awaitStatus(plan, DEVICE, "SUCCEEDED");
        }
    }

    @Test
    void device_at_the_target_needs_no_update() {
        String plan = bench.activePlan(module(bench.fullPackage("MODULE", "V1"), true, ""));

        try (FakeDevice device = bench.device(product, DEVICE, Dialect.C).start()) {
            bench.awaitStatus(plan, DEVICE, "NO_NEED");

            assertTrue(device.plans().isEmpty());
        }
    }

    @Test
    void device_that_comes_back_with_the_old_version_has_failed_the_attempt() {
        String plan = bench.activePlan(module(bench.fullPackage("MODULE", "V2"), false, ""));

        try (FakeDevice device = bench.device(product, DEVICE, Dialect.C).behaving(will -> will.flashBadly(true)).asking().start()) {
            device.awaitStep(OtaStep.FAILED);
            device.behaviour().flashBadly(false);
            device.requestUpgrade();
            device.awaitVersion("V2");

            assertTrue(bench.details(bench.awaitStatus(plan, DEVICE, "SUCCEEDED"), "en").text().contains("Flashing failed"));
        }
    }

    private Workbench.Wish module(String packageId, boolean push, String black) {
        return new Workbench.Wish(product, packageId, "MODULE", "FOTA", push, black);
    }

    private static void assertInOrder(String text, List<String> expected) {
        int from = 0;
        for (String part : expected) {
            int at = text.indexOf(part, from);
            assertTrue(at >= 0, "\"" + part + "\" is missing, or not in its place, in\n" + text);
            from = at + part.length();
        }
    }
}
