package org.fotacentre.tour;

import static org.junit.jupiter.api.Assertions.fail;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;

import org.fotacentre.RunningCentre;
import org.fotacentre.wire.Dialect;
import org.fotacentre.simulator.FakeDevice;
import org.fotacentre.simulator.FakeDeviceBuilder;
import org.fotacentre.simulator.JsonDevice;
import org.fotacentre.simulator.JsonDeviceBuilder;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What a developer does in the tour, each step through the forms of the console, each thing under a name of its own. */
public final class Workbench {

    /** The longest anything may take; machines that build share their cores. */
    public static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(150);

    private final RunningCentre centre;
    private final Browser browser;

    public Workbench() {
        this(RunningCentre.get());
    }

    public Workbench(RunningCentre centre) {
        this.centre = centre;
        browser = Browser.signedIn(centre, "en");
    }

    /** A product with its keys. */
    public record Product(String id, String name, String key, String secret) {
    }

    /** What a plan shall be: which package for which component, pushed or not, and for whom. */
    public record Wish(Product product, String packageId, String type, String identifier, boolean push, String black) {
    }

    public Product product() {
        String name = unique("Lamp");
        Document shown = browser.press(browser.open("/products/new"), "form[action$=/products] button", Map.of("name", name));
        List<String> codes = shown.select(".datagrid code").eachText();
        return new Product(id(shown), name, codes.get(0), codes.get(1));
    }

    /** Uploads a full package and answers its id. */
    public String fullPackage(String type, String target) {
        return fullPackage(type, target, ("firmware " + target + " ").repeat(20_000).getBytes(StandardCharsets.UTF_8));
    }

    /** The same with that content. */
    public String fullPackage(String type, String target, byte[] firmware) {
        Map<String, String> values = Map.of("name", unique("Package"), "type", type, "kind", "FULL", "target", target, "remark", "tour");
        return id(browser.upload(browser.open("/firmware/new"), "form[action$=/firmware] button", values, "firmware.bin", firmware));
    }

    /** Uploads a full package for the script on a module and answers its id. */
    public String scriptPackage(String target, byte[] archive) {
        Map<String, String> values = Map.of("name", unique("Script"), "type", "MCU", "kind", "FULL", "target", target, "remark", "");
        return id(browser.upload(browser.open("/firmware/new"), "form[action$=/firmware] button", values, "script.tar.gz", archive));
    }

    /** Uploads a full package of two files and answers its id. */
    public String packageOfTwoFiles(String type, String target) {
        Map<String, String> values = Map.of("name", unique("Package"), "type", type, "kind", "FULL", "target", target, "remark", "tour");
        Map<String, byte[]> files = Map.of("first.bin", ("first " + target).getBytes(StandardCharsets.UTF_8),
                "second.bin", ("second " + target).getBytes(StandardCharsets.UTF_8));
        return id(browser.upload(browser.open("/firmware/new"), "form[action$=/firmware] button", values, files));
    }

    /** Creates and activates a silent plan with several components, worked off in this order; the wishes differ in nothing else. */
    public String activePlan(List<Wish> wishes) {
        Map<String, List<String>> values = new HashMap<>();
        terms(wishes.get(0)).forEach((name, value) -> values.put(name, List.of(value)));
        values.putAll(Map.of("mode", List.of("SILENT"), "activePush", List.of("yes"),
                "component.type", wishes.stream().map(Wish::type).toList(),
                "component.kind", wishes.stream().map(wish -> "FULL").toList(),
                "component.identifier", wishes.stream().map(Wish::identifier).toList(),
                "component.package", wishes.stream().map(Wish::packageId).toList(),
                "component.specified", wishes.stream().map(wish -> "").toList()));
        values.put("component.enabled", wishes.stream().map(wish -> "yes").toList());
        return activated(browser.pressAll(browser.open("/plans/new"), "button.btn[name=activate]", values));
    }

    /** Creates and activates a silent plan from yesterday to tomorrow and answers its id. */
    public String activePlan(Wish wish) {
        return activePlan(wish, Map.of("mode", "SILENT", "activePush", wish.push() ? "yes" : "no"));
    }

    /** Saves a silent plan that nobody has activated yet and answers its id. */
    public String draft(Wish wish) {
        return id(browser.press(browser.open("/plans/new"), ".form-buttons [name=save]", entries(wish, Map.of("mode", "SILENT"))));
    }

    /** The same for a plan that asks the users of the devices. */
    public String activePlanForUsers(Wish wish) {
        return activePlan(wish, Map.of("mode", "USER_CONFIRM", "text.zh-CN", "新版本更稳定。", "text.en", "The new version is more stable."));
    }

    /** An operator agrees for the user of a device, on the monitoring page. */
    public void confirmForUser(String planId, String deviceKey) {
        Document page = await("/plans/" + planId + "/monitoring", seen -> !seen.select("tr:contains(" + deviceKey + ")").isEmpty());
        browser.press(page, "tr:contains(" + deviceKey + ") form[action$=/confirmation] button", Map.of());
    }

    /** Creates and activates a plan with more of what the plan form asks, and answers its id. */
    public String activePlan(Wish wish, Map<String, String> mode) {
        return activated(browser.press(browser.open("/plans/new"), "button.btn[name=activate]", entries(wish, mode)));
    }

    private static Map<String, String> entries(Wish wish, Map<String, String> mode) {
        Map<String, String> values = terms(wish);
        values.putAll(mode);
        values.putAll(Map.of("component.type", wish.type(), "component.identifier", wish.identifier(),
                "component.package", wish.packageId()));
        return values;
    }

    private static Map<String, String> terms(Wish wish) {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        return new HashMap<>(Map.of("name", unique("Plan"), "product", wish.product().id(), "black", wish.black(), "zone", "UTC",
                "firstDay", today.minusDays(1).toString(), "lastDay", today.plusDays(1).toString()));
    }

    private String activated(Document ask) {
        return id(browser.press(ask, "form[action$=/activation] button", Map.of("unverifiedAccepted", "yes")));
    }

    /** A device that speaks JSON. */
    public JsonDeviceBuilder other(Product product, String deviceKey) {
        return JsonDevice.of(product.key(), product.secret(), deviceKey)
                .server("mqtt://127.0.0.1:" + centre.devicePort()).version("V1").patience(PATIENCE);
    }

    public FakeDeviceBuilder device(Product product, String deviceKey, Dialect dialect) {
        return FakeDevice.of(product.key(), product.secret(), deviceKey).dialect(dialect)
                .server("mqtt://127.0.0.1:" + centre.devicePort()).moduleVersion("V1").patience(PATIENCE)
                .pauses(Duration.ofMillis(300), Duration.ofSeconds(1));
    }

    /** Waits until the monitoring page of a plan shows the device with that status. */
    public Element awaitStatus(String planId, String deviceKey, String status) {
        return await("/plans/" + planId + "/monitoring", page -> page.select("tr:contains(" + deviceKey + ") .status-" + status).size() == 1)
                .selectFirst("tr:contains(" + deviceKey + ")");
    }

    /** The details page behind a row of the monitoring page, in that language. */
    public Document details(Element row, String language) {
        String link = row.selectFirst("a[href*=/monitoring/]").attr("href");
        return Browser.signedIn(centre, language).open(link);
    }

    /** Waits until a page looks as it should. */
    public Document await(String path, Predicate<Document> expected) {
        Instant end = Instant.now().plus(PATIENCE);
        Document page = browser.open(path);
        while (!expected.test(page)) {
            if (Instant.now().isAfter(end)) {
                fail("In vain waited for " + path + ", which says:\n" + page.text());
            }
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
            page = browser.open(path);
        }
        return page;
    }

    private static String id(Document page) {
        return page.location().replaceFirst(".*/(\\d+)(/.*)?$", "$1");
    }

    private static String unique(String what) {
        return what + " " + UUID.randomUUID().toString().substring(0, 8);
    }
}
