package org.fotacentre.tour;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;

import org.fotacentre.BesideOthers;
import org.fotacentre.RunningCentre;
import org.fotacentre.simulator.DeviceBehaviour;
import org.fotacentre.simulator.FakeDevice;
import org.fotacentre.wire.Dialect;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Firmware verification from the package's page to the verified package, and what stands against deletion meanwhile. */
@BesideOthers
class VerificationIT {

    private static final String DEVICE = "861234567890123";
    private static final String NOT_NEEDED = "This device runs the target version already. Choose one with an older version.";

    private final Workbench bench = new Workbench();
    private final Workbench.Product product = bench.product();
    private final Browser browser = Browser.signedIn(RunningCentre.get(), "en");

    @ParameterizedTest
    @EnumSource(names = {"C", "QTH"})
    void a_package_that_works_on_a_device_is_verified(Dialect dialect) {
        String tried = bench.fullPackage("MODULE", "V2");

        try (FakeDevice device = bench.device(product, DEVICE, dialect).start()) {
            device.awaitOnline();
            Document shown = verify(tried, "FOTA");

            assertEquals("The verification has started. The package is on its way to the device.", shown.selectFirst(".alert-success").text());
            device.awaitVersion("V2");
            Document done = bench.await("/firmware/" + tried, page -> page.select("#trials .status-SUCCEEDED").size() == 1);
            assertEquals("Verified", done.getElementById("state").text());
            assertTrue(done.getElementById("trials").text().contains("100%"));
            assertEquals("Verify again", done.selectFirst("a.btn-primary").text());
            Document details = browser.open(done.selectFirst("#trials a[href*=/monitoring/]").attr("href"));
            assertEquals("/firmware/" + tried, details.select(".breadcrumb a").last().attr("href"));
            assertTrue(details.text().contains("Issuing upgrade plan: Component Identifier: FOTA, Targeted Version: V2."));
            assertNoticed("Verification succeeded, version package verified: " + done.selectFirst("h1").text());
        }
    }

    @Test
    void a_device_that_runs_the_target_already_proves_nothing() {
        String tried = bench.fullPackage("MODULE", "V1");

        try (FakeDevice device = bench.device(product, DEVICE, Dialect.C).start()) {
            device.awaitOnline();
            Document form = form(tried);
            assertTrue(form.selectFirst("input[name=device]").hasAttr("disabled"));
            assertEquals(NOT_NEEDED, form.selectFirst("#devices .objection").text());

            form = press(form, "FOTA");
            assertEquals(NOT_NEEDED, form.getElementById("device-error").text());
            assertEquals("FOTA", form.getElementById("identifier").val());
            assertTrue(browser.open("/firmware/" + tried).getElementById("trials").text().contains("No verifications"));
        }
    }

    @Test
    void a_package_in_a_plan_that_is_not_over_is_not_deleted() {
        String used = bench.fullPackage("MODULE", "V2");
        String plan = bench.activePlan(new Workbench.Wish(product, used, "MODULE", "FOTA", false, ""));
        String name = browser.open("/plans/" + plan).selectFirst("h1").text();

        Document refused = browser.press(browser.open("/firmware/" + used + "/deletion"), "form[action$=/deletion] button", Map.of());

        assertEquals("It cannot be deleted: these upgrade plans use it and are not over: " + name + ".",
                refused.selectFirst(".alert-danger").text());
    }

    @Test
    void a_refusal_of_the_device_ends_the_verification() {
        String tried = bench.fullPackage("MODULE", "V2");

        try (FakeDevice device = bench.device(product, DEVICE, Dialect.C).behaving(DeviceBehaviour::refuse).start()) {
            device.awaitOnline();
            verify(tried, "FOTA");

            Document done = bench.await("/firmware/" + tried, page -> page.select("#trials .status-FAILED").size() == 1);
            assertTrue(done.getElementById("trials").text().contains("0% Refused by the device Failed"));
            assertEquals("Not verified", done.getElementById("state").text());
            assertTrue(press(form(tried), "FOTA").selectFirst(".alert-success").text().startsWith("The verification has started."));
        }
    }

    @Test
    void failed_attempts_are_followed_by_the_next_until_the_package_works() {
        String tried = bench.fullPackage("MODULE", "V2");

        try (FakeDevice device = bench.device(product, DEVICE, Dialect.C).behaving(behaviour -> behaviour.failDownloads(2)).start()) {
            device.awaitOnline();
            verify(tried, "FOTA");

            Document done = bench.await("/firmware/" + tried, page -> page.select("#trials .status-SUCCEEDED").size() == 1);
            assertEquals("2 of 5", done.selectFirst("#trials td[data-label=Retries used]").text());
        }
    }

    @Test
    void a_verification_that_is_called_off_leaves_the_device_to_the_next() {
        String tried = bench.fullPackage("MODULE", "V2");

        try (FakeDevice device = bench.device(product, DEVICE, Dialect.C).behaving(DeviceBehaviour::staySilent).start()) {
            device.awaitOnline();
            verify(tried, "FOTA");
            Document refused = press(form(tried), "FOTA");
            assertTrue(refused.getElementById("device-error").text().startsWith("This package is being verified"));

            String cancellation = browser.open("/firmware/" + tried).selectFirst("#trials a[href$=/cancellation]").attr("href");
            Document question = browser.open(cancellation);
            assertTrue(question.text().contains("on device " + DEVICE + ", component FOTA?"));
            Document shown = browser.press(question, "form[action$=/cancellation] button", Map.of());

            assertEquals("The verification has been called off.", shown.selectFirst(".alert-success").text());
            assertEquals("Called off", shown.selectFirst("#trials .badge").text());
            assertEquals("This verification has ended already.",
                    browser.press(question, "form[action$=/cancellation] button", Map.of()).selectFirst("#here li").text());
            assertTrue(verify(tried, "FOTA").selectFirst(".alert-success").text().startsWith("The verification has started."));
        }
    }

    /** People read of it behind the bell, which counts until they say that they have. */
    private void assertNoticed(String sentence) {
        Document unread = browser.open("/notices");
        assertTrue(unread.select("li:contains(New)").text().contains(sentence), unread.text());
        assertFalse(unread.select(".bell-count").isEmpty());

        Document read = browser.press(unread, "form[action$=/reading] button", Map.of());

        assertTrue(read.text().contains(sentence));
        assertFalse(read.select("li:contains(New)").text().contains(sentence));
    }

    private Document verify(String packageId, String identifier) {
        return press(form(packageId), identifier);
    }

    private Document form(String packageId) {
        String path = "/firmware/" + packageId + "/verifications/new?product=" + product.id();
        bench.await(path, page -> page.select("input[name=device]").size() == 1 && page.text().contains("Runs V1"));
        return browser.open(path);
    }

    private Document press(Document form, String identifier) {
        form.selectFirst("input[name=device]").removeAttr("disabled").attr("checked", "checked");
        return browser.press(form, "form[action$=/verifications] button", Map.of("identifier", identifier));
    }
}
