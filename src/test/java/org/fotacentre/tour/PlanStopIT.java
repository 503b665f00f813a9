package org.fotacentre.tour;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.fotacentre.BesideOthers;
import org.fotacentre.RunningCentre;
import org.fotacentre.simulator.FakeDevice;
import org.fotacentre.wire.Dialect;
import org.fotacentre.wire.OtaStep;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** Suspension, resumption, forced termination and the blocking of one device, as devices feel them (product.md 2.9, 6.9, 6.10, 6.25). */
@BesideOthers
class PlanStopIT {

    private static final String DEVICE = "861234567890123";
    private static final String BLOCK = "form[action$=/blocking] button";

    private final Workbench bench = new Workbench();
    private final Workbench.Product product = bench.product();
    private final Browser browser = Browser.signedIn(RunningCentre.get(), "en");
    private final String plan = bench.activePlan(wish(product));

    @Test
    void suspended_plan_gives_nothing_on_request_or_tick_until_it_is_resumed() {
        assertEquals("Suspended", turn("suspension").selectFirst(".badge").text());

        try (FakeDevice device = bench.device(product, DEVICE, Dialect.C).asking().start()) {
            device.awaitOnline();
            awaitLaterTick();
            device.requestUpgrade();
            bench.await("/plans/" + plan + "/monitoring", page -> page.select("tr:contains(" + DEVICE + ")").size() == 1);
            assertTrue(device.plans().isEmpty());

            assertEquals("To be upgraded", turn("resumption").selectFirst(".badge").text());
            device.awaitVersion("V2");
        }
    }

    @Test
    void device_at_work_finishes_under_a_suspended_plan() {
        try (FakeDevice device = bench.device(product, DEVICE, Dialect.C).pauses(Duration.ofSeconds(20), Duration.ofSeconds(1)).start()) {
            device.awaitStep(OtaStep.DOWNLOADED);
            bench.awaitStatus(plan, DEVICE, "UPGRADING");
            Document question = browser.open("/plans/" + plan + "/suspension");
            assertEquals(List.of("1", "0", "0"), question.select(".consequences strong").eachText());

            browser.press(question, "form.card button", Map.of("reason", "Too many calls"));

            device.awaitVersion("V2");
            bench.awaitStatus(plan, DEVICE, "SUCCEEDED");
            assertEquals("Suspended", browser.open("/plans/" + plan).selectFirst(".badge").text());
        }
    }

    @Test
    void late_acceptance_of_a_terminated_plan_is_refused_and_logged() {
        try (FakeDevice device = bench.device(product, DEVICE, Dialect.C).behaving(will -> will.staySilent()).start()) {
            device.awaitStep(OtaStep.RECEIVED);
            bench.await("/plans/" + plan + "/termination", page -> page.select(".consequences strong").eachText().equals(List.of("0", "1", "0")));

            assertEquals("Forced termination", turn("termination").selectFirst(".badge").text());
            device.accept();

            Document details = bench.await(detailsOf(DEVICE), page -> page.text().contains("came too late"));
            assertTrue(details.text().contains("The plan was terminated. What was issued is withdrawn."));
            assertEquals(1, details.select(".status-NOT_UPGRADED").size());
            assertTrue(details.text().contains("The plan was terminated"));
            assertEquals("V1", device.moduleVersion());
        }
    }

    @Test
    void blocked_device_loses_its_offer_and_gets_the_plan_no_more() {
        try (FakeDevice device = bench.device(product, DEVICE, Dialect.C).behaving(will -> will.staySilent()).start()) {
            device.awaitStep(OtaStep.RECEIVED);
            Document question = browser.open("/plans/" + plan + "/blocking?device=" + DEVICE);
            assertEquals(List.of("A reason is needed."), browser.press(question, BLOCK, Map.of()).select(".invalid-feedback").eachText());

            Document blocked = browser.press(question, BLOCK, Map.of("reason", "Burns"));
            device.accept();

            assertTrue(blocked.select(".alert-success").text().contains(DEVICE));
            Document details = bench.await(detailsOf(DEVICE), page -> page.text().contains("came too late"));
            assertTrue(details.text().contains("Blocked in the active plan"), details.text());
            assertEquals(List.of("This device is already on the blacklist of the plan."),
                    browser.press(question, BLOCK, Map.of("reason", "Burns")).select(".invalid-feedback").eachText());
            turn("termination");
            assertTrue(browser.press(question, BLOCK, Map.of("device", "other", "reason", "Burns")).text().contains("does not allow this"));
        }
    }

    @Test
    void withdrawn_device_is_free_for_another_plan() {
        try (FakeDevice device = bench.device(product, DEVICE, Dialect.C).behaving(will -> will.staySilent()).start()) {
            device.awaitStep(OtaStep.RECEIVED);
            turn("suspension");

            device.behaviour().accept();
            bench.activePlan(new Workbench.Wish(product, bench.fullPackage("MODULE", "V3"), "MODULE", "FOTA", true, ""));

            device.awaitVersion("V3");
        }
    }

    /** A device of another product that a plan of its own serves by the tick shows that a tick has come. */
    private void awaitLaterTick() {
        Workbench.Product other = bench.product();
        bench.activePlan(wish(other));
        try (FakeDevice neighbour = bench.device(other, DEVICE, Dialect.C).start()) {
            neighbour.awaitVersion("V2");
        }
    }

    private Workbench.Wish wish(Workbench.Product of) {
        return new Workbench.Wish(of, bench.fullPackage("MODULE", "V2"), "MODULE", "FOTA", true, "");
    }

    private Document turn(String noun) {
        return browser.press(browser.open("/plans/" + plan + "/" + noun), "form[action$=/" + noun + "] button", Map.of());
    }

    private String detailsOf(String device) {
        return bench.await("/plans/" + plan + "/monitoring", page -> !page.select("tr:contains(" + device + ") a[href*=/monitoring/]").isEmpty())
                .selectFirst("tr:contains(" + device + ") a[href*=/monitoring/]").attr("href");
    }
}
