package org.fotacentre.tour.chromium;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.fotacentre.RunningCentre;
import org.fotacentre.tour.Browser;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** Names that would be a script if a page forgot what they are: they are kept as they were typed, and are text wherever they are shown. */
class HostileNamesIT {

    private static final String NAME = Attempt.HOSTILE + " ";

    private final Browser browser = Browser.signedIn(RunningCentre.get(), "en");
    private final List<String> objections = new ArrayList<>();

    @Test
    void are_only_text_on_every_page() {
        String product = id(press("/products/new", "form[action$=/products] button", Map.of("name", name(), "category", name(), "description", name())));
        String firmware = id(browser.upload(browser.open("/firmware/new"), "form[action$=/firmware] button",
                Map.of("name", name(), "type", "MODULE", "kind", "FULL", "target", "V2", "remark", name()), "'><b>.bin", "firmware".getBytes(StandardCharsets.UTF_8)));
        String plan = id(press("/plans/new", ".form-buttons [name=save]", Map.of("name", name(), "product", product, "zone", "UTC", "firstDay", "2026-01-01",
                "lastDay", "2099-01-01", "mode", "USER_CONFIRM", "component.identifier", "</textarea><script>window.hacked=true</script>",
                "component.package", firmware, "text.zh-CN", name(), "text.en", name())));
        String run = id(browser.upload(browser.open("/devices/imports/new"), ".import-form .btn-primary",
                Map.of("product", product, "way", "SINGLE", "deviceKey", "HOSTILE1", "name", name()), "none.csv", new byte[0]));
        String device = id(browser.open("/devices?product=" + product).selectFirst("td a[href^=/devices/]").attr("href"));
        press("/devices/" + device, "form[action$=/tags] button", Map.of("tags", "<img src=x onerror=hacked=1>"));

        try (Person person = Person.administrator("en")) {
            List.of("/", "/products", "/products/" + product, "/products/" + product + "/edit", "/products/" + product + "/deletion",
                    "/firmware", "/firmware/" + firmware, "/firmware/" + firmware + "/verifications/new?offline=on&product=" + product, "/firmware/" + firmware + "/deletion",
                    "/plans", "/plans/" + plan, "/plans/" + plan + "/edit", "/plans/" + plan + "/activation", "/plans/" + plan + "/deletion", "/plans/new",
                    "/devices?product=" + product, "/devices/" + device, "/devices/tags?device=" + device, "/devices/deletion?device=" + device,
                    "/devices/" + device + "/secret/reset", "/devices/imports", "/devices/imports/" + run, "/audit", "/audit?text=img").forEach(path -> look(person, path));
            activateAndLook(person, plan);
        }

        assertEquals("", String.join("\n", objections));
    }

    private void activateAndLook(Person person, String plan) {
        press("/plans/" + plan + "/activation", "form[action$=/activation] button", Map.of("unverifiedAccepted", "yes"));
        List.of("/plans/" + plan, "/plans/" + plan + "/monitoring", "/plans/" + plan + "/suspension", "/plans/" + plan + "/termination", "/plans/" + plan + "/blocking")
                .forEach(path -> look(person, path));
    }

    /** Scripts and pictures come in at once or soon after the page; script of ours has its turn, too. */
    private void look(Person person, String path) {
        person.open(path);
        person.awaits("the page", "return document.readyState === 'complete'");
        if (Boolean.TRUE.equals(person.run("return window.hacked !== undefined || document.querySelector('main [onerror], main b') !== null"))) {
            objections.add(path + " took a name for a part of itself");
        }
        if (person.path().equals("/session") || person.text().contains(person.words("trouble.title"))) {
            objections.add(path + " was not shown");
        }
    }

    private Document press(String path, String button, Map<String, String> typed) {
        return browser.press(browser.open(path), button, typed);
    }

    private static String name() {
        return NAME + Long.toString(System.nanoTime(), Character.MAX_RADIX).substring(3);
    }

    private static String id(Document page) {
        return id(page.location());
    }

    private static String id(String link) {
        return link.replaceFirst(".*/", "");
    }
}
