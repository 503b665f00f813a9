package org.fotacentre.tour;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Map;

import org.fotacentre.BesideOthers;
import org.fotacentre.Database;
import org.fotacentre.RunningCentre;
import org.fotacentre.shared.ComponentType;
import org.fotacentre.simulator.FakeDevice;
import org.fotacentre.wire.Dialect;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** The page for the user of a device, without sign-in: what it asks, and what becomes of each answer. */
@BesideOthers
class UserPageIT {

    private static final String DEVICE = "861234567890123";
    private static final String CONFIRM = "form[action*=/confirmation] button";
    private static final String APPOINT = "form[action*=/appointment] button";
    private static final String RETRY = "form[action*=/retry] button";
    private static final String DECLINE = "form[action*=/refusal] button";
    private static final String SHIFT = "update device_upgrade set appointed_from = date_add(now(6), interval ? minute),"
            + " appointed_until = date_add(now(6), interval ? minute) where plan_id = ?";

    private final Workbench bench = new Workbench();
    private final Workbench.Product product = bench.product();
    private final Browser operator = Browser.signedIn(RunningCentre.get(), "en");
    private final Browser user = Browser.ofStranger(RunningCentre.get(), "en");

    @Test
    void user_reads_what_comes_in_their_language_and_upgrades_now() {
        bench.activePlanForUsers(module("V2"));
        try (FakeDevice device = bench.device(product, DEVICE, Dialect.C).start()) {
            device.awaitOnline();
            Document asked = await(link(), "A new version is ready");

            assertTrue(asked.text().contains("The new version is more stable."));
            assertTrue(asked.select(".user-versions").text().contains("V1 →becomes V2"), asked.select(".user-versions").text());
            assertTrue(Browser.ofStranger(RunningCentre.get(), "zh-CN").open(link()).text().contains("新版本更稳定。"));
            assertTrue(Browser.ofStranger(RunningCentre.get(), "fr").open(link()).text().contains("The new version is more stable."));
            assertTrue(user.open(link() + "?lang=zh").text().contains("有新版本可以升级"));
            user.press(asked, CONFIRM, Map.of());

            device.awaitVersion("V2");
            assertTrue(await(link(), "Upgraded").select(CONFIRM).isEmpty());
        }
    }

    @Test
    void page_leads_nowhere_but_to_itself() {
        bench.activePlanForUsers(module("V2"));
        try (FakeDevice device = bench.device(product, DEVICE, Dialect.C).start()) {
            device.awaitOnline();
            Document asked = await(link(), "A new version is ready");

            assertTrue(asked.select("a[href], form[action]").stream()
                    .allMatch(lead -> (lead.attr("href") + lead.attr("action")).startsWith(link())), asked.select("a, form").outerHtml());
            assertEquals("noindex, nofollow", asked.connection().response().header("X-Robots-Tag"));
            assertEquals("no-referrer", asked.connection().response().header("Referrer-Policy"));
            assertNull(asked.connection().response().cookie("JSESSIONID"));
        }
    }

    @Test
    void chosen_time_is_kept_and_the_upgrade_comes_in_it() {
        String plan = bench.activePlanForUsers(module("V2"));
        try (FakeDevice device = bench.device(product, DEVICE, Dialect.C).start()) {
            device.awaitOnline();
            LocalDateTime from = utc().plusHours(2);
            Document kept = user.press(await(link(), "A new version is ready"), APPOINT, times(from, from.plusHours(1)));

            assertEquals("Scheduled", kept.selectFirst(".user-stage").text());
            assertEquals("The user has scheduled the upgrade for later.", verdict());
            Database.change(SHIFT, -1, 60, plan);
            device.awaitVersion("V2");
        }
    }

    @Test
    void chosen_time_that_cannot_be_is_refused_with_the_reason_and_nothing_typed_is_lost() {
        bench.activePlanForUsers(module("V2"));
        try (FakeDevice device = bench.device(product, DEVICE, Dialect.C).start()) {
            device.awaitOnline();
            Document asked = await(link(), "A new version is ready");
            LocalDateTime now = utc();

            assertEquals("Choose at least one hour.", objection(asked, now.plusHours(2), now.plusMinutes(179)));
            assertEquals("This is outside the time in which the upgrade is on offer.", objection(asked, now.plusDays(9), now.plusDays(10)));
            assertEquals("This time is over already.", objection(asked, now.minusHours(9), now.minusHours(7)));
            Document typed = user.press(asked, APPOINT, Map.of("from", "soon", "until", "2026-11-24T10:00"));
            assertEquals("Choose a day and a time.", typed.selectFirst(".invalid-feedback").text());
            assertEquals("soon", typed.selectFirst("[name=from]").val());
            assertTrue(typed.selectFirst("details").hasAttr("open"));
        }
    }

    @Test
    void chosen_time_that_passes_without_the_device_lapses_and_the_user_is_asked_again() throws InterruptedException {
        String plan = bench.activePlanForUsers(module("V2"));
        try (FakeDevice device = bench.device(product, DEVICE, Dialect.C).start()) {
            device.awaitOnline();
            LocalDateTime from = utc().plusHours(2);
            user.press(await(link(), "A new version is ready"), APPOINT, times(from, from.plusHours(1)));
            Database.change(SHIFT, -120, -60, plan);

            Database.await("LAPSED", "select consent from device_upgrade where plan_id = ?", plan);
            assertTrue(await(link(), "A new version is ready").text().contains("The time you chose is over"));
            assertEquals("V1", device.moduleVersion());
        }
    }

    @Test
    void who_did_not_want_it_this_time_may_change_their_mind() {
        String plan = bench.activePlanForUsers(module("V2"));
        try (FakeDevice device = bench.device(product, DEVICE, Dialect.C).start()) {
            device.awaitOnline();
            Document declined = user.press(await(link(), "A new version is ready"), DECLINE, Map.of());

            assertEquals("Not this time", declined.selectFirst(".user-stage").text());
            assertTrue(bench.awaitStatus(plan, DEVICE, "NOT_UPGRADED").text().contains("Cancelled by the user"));
            assertTrue(device.plans().isEmpty());
            user.press(declined, CONFIRM, Map.of());
            device.awaitVersion("V2");
        }
    }

    @Test
    void device_that_confirms_by_itself_is_not_asked_about() {
        try (FakeDevice device = bench.device(product, DEVICE, Dialect.C).start()) {
            device.awaitOnline();
            Document saved = operator.press(operator.open(devicePath()), "form[action$=/user/switch] button", Map.of());

            assertEquals("This device now confirms upgrades by itself.", saved.selectFirst(".alert-success").text());
            assertTrue(await(link(), "Everything is up to date").text().contains("installs new versions by itself"));
            bench.activePlanForUsers(module("V2"));
            device.awaitVersion("V2");
        }
    }

    @Test
    void replaced_link_shows_nothing_any_more() {
        try (FakeDevice device = bench.device(product, DEVICE, Dialect.C).start()) {
            device.awaitOnline();
            String old = link();
            operator.press(operator.open(devicePath() + "/user/link"), "form[action$=/user/link] button", Map.of());

            assertNotEquals(old, link());
            assertEquals(404, user.open(old).connection().response().statusCode());
            assertEquals("This link no longer works", user.open(old).selectFirst("h1").text());
            assertEquals(404, user.open(old.substring(0, old.length() - 1) + "-").connection().response().statusCode());
            assertEquals(200, user.open(link()).connection().response().statusCode());
        }
    }

    @Test
    void forms_of_another_page_and_of_another_product_are_refused() {
        String strange = bench.activePlanForUsers(new Workbench.Wish(bench.product(), bench.fullPackage("MODULE", "V2"), "MODULE", "FOTA", true, ""));
        bench.activePlanForUsers(module("V2"));
        try (FakeDevice device = bench.device(product, DEVICE, Dialect.C).start()) {
            device.awaitOnline();
            Document asked = await(link(), "A new version is ready");
            Document forged = asked.clone();
            forged.select("input[name=key]").val("x");
            assertEquals(403, user.press(forged, CONFIRM, Map.of()).connection().response().statusCode());

            Document bent = asked.clone();
            bent.select("form[action*=/confirmation]").attr("action", link() + "/plans/" + strange + "/confirmation");
            assertEquals(422, user.press(bent, CONFIRM, Map.of()).connection().response().statusCode());
            assertFalse(user.open(link()).select(CONFIRM).isEmpty(), "nothing has been agreed to");
        }
    }

    @Test
    void word_after_the_end_of_the_plan_is_refused_with_the_reason() throws InterruptedException {
        String plan = bench.activePlanForUsers(module("V2"));
        try (FakeDevice device = bench.device(product, DEVICE, Dialect.C).start()) {
            device.awaitOnline();
            Document asked = await(link(), "A new version is ready");
            Database.change("update upgrade_plan set ends_at = now(6) where id = ?", plan);
            Database.await("ENDED", "select status from upgrade_plan where id = ?", plan);

            Document late = user.press(asked, CONFIRM, Map.of());

            assertEquals(422, late.connection().response().statusCode());
            assertEquals("The upgrade is no longer on offer: its time is over.", late.selectFirst(".alert-danger").text());
        }
    }

    @Test
    void user_has_a_failed_upgrade_tried_again_and_that_is_their_own_word() {
        String plan = planThatTriesOnce();
        try (FakeDevice device = failing()) {
            bench.confirmForUser(plan, DEVICE);
            Document failed = await(link(), "The upgrade did not work; you can try again");
            assertTrue(Browser.ofStranger(RunningCentre.get(), "zh-CN").open(link()).select(RETRY).text().contains("重试升级"));
            assertTrue(failed.select(CONFIRM + ", " + DECLINE).isEmpty());

            user.press(failed, RETRY, Map.of());

            device.awaitVersion("V2");
            assertTrue(await(link(), "Upgraded").select(RETRY).isEmpty());
            assertTrue(bench.details(bench.awaitStatus(plan, DEVICE, "SUCCEEDED"), "en").text().contains("The user wants another try"));
            assertEquals("NOW by the user", Database.text(
                    "select concat(consent, ' by ', coalesce(consent_by, 'the user')) from device_upgrade where plan_id = ?", plan));
            assertEquals("This device has nothing to confirm: the upgrade has started or already has its result.", alert(failed));
        }
    }

    @Test
    void another_try_is_refused_in_words_when_the_version_no_longer_fits_and_when_the_plan_is_over() throws InterruptedException {
        String plan = planThatTriesOnce();
        try (FakeDevice device = failing()) {
            bench.confirmForUser(plan, DEVICE);
            Document failed = await(link(), "The upgrade did not work; you can try again");

            device.install(ComponentType.MODULE, "FOTA", "V7");
            device.reportVersions();
            assertTrue(bench.await(link(), page -> page.select(RETRY).isEmpty()).text().contains("The upgrade did not work"));
            assertEquals("The device runs another version by now; this upgrade no longer fits it.", alert(failed));

            Database.change("update upgrade_plan set ends_at = now(6) where id = ?", plan);
            Database.await("ENDED", "select status from upgrade_plan where id = ?", plan);
            assertEquals("The upgrade is no longer on offer: its time is over.", alert(failed));
        }
    }

    private String planThatTriesOnce() {
        return bench.activePlan(module("V2"), Map.of("mode", "USER_CONFIRM", "text.en", "More stable.", "text.zh-CN", "更稳定。",
                "retries", "0", "component.specified", "V1"));
    }

    private FakeDevice failing() {
        FakeDevice device = bench.device(product, DEVICE, Dialect.C).behaving(will -> will.failDownloads(1)).start();
        device.awaitOnline();
        return device;
    }

    /** What the page says when another try is refused. */
    private String alert(Document failed) {
        Document refused = user.press(failed, RETRY, Map.of());
        assertEquals(422, refused.connection().response().statusCode());
        return refused.selectFirst(".alert-danger").text();
    }

    private Workbench.Wish module(String target) {
        return new Workbench.Wish(product, bench.fullPackage("MODULE", target), "MODULE", "FOTA", true, "");
    }

    private String devicePath() {
        return bench.await("/devices?product=" + product.id(), page -> !page.select("td a[href^=/devices/]").isEmpty())
                .selectFirst("td a[href^=/devices/]").attr("href");
    }

    /** Path of the user's page, as the page of the device gives it. */
    private String link() {
        return operator.open(devicePath()).selectFirst("a[href*=/u/]").attr("href").replaceFirst("^.*(?=/u/)", "");
    }

    private Document await(String path, String text) {
        return bench.await(path, page -> page.text().contains(text));
    }

    private String verdict() {
        return operator.open(devicePath() + "/upgrades").selectFirst(".list-group-item div").text().replaceFirst(" Until .*", "");
    }

    private String objection(Document asked, LocalDateTime from, LocalDateTime until) {
        Document refused = user.press(asked, APPOINT, times(from, until));
        assertEquals(422, refused.connection().response().statusCode());
        assertEquals(from.toString(), refused.selectFirst("[name=from]").val());
        return refused.selectFirst(".invalid-feedback").text();
    }

    private static Map<String, String> times(LocalDateTime from, LocalDateTime until) {
        return Map.of("from", from.toString(), "until", until.toString());
    }

    private static LocalDateTime utc() {
        return LocalDateTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.MINUTES);
    }
}
