package org.fotacentre.console.plan;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import org.fotacentre.RunningCentre;
import org.fotacentre.tour.Browser;
import org.jsoup.nodes.Document;

/** A person who is about to plan: signed in, with a product and an unverified package of their own. */
final class PlanVisit {

    static final String SAVE = ".form-buttons [name=save]";
    static final String SAVE_AND_ACTIVATE = ".form-buttons [name=activate]";
    static final String ACTIVATE = "form[action$=/activation] button";
    static final String DELETE = "form[action$=/deletion] button";

    final Browser browser = Browser.signedIn(RunningCentre.get(), "en");
    final String product = newProduct();
    final String firmware = newPackage();

    /** What is typed for an ordinary silent plan with one component. */
    Map<String, String> entries() {
        return new HashMap<>(Map.of("name", unique("Plan"), "product", product, "zone", "Asia/Shanghai",
                "firstDay", "2026-01-01", "lastDay", "2099-12-31", "mode", "SILENT",
                "component.identifier", "FOTA", "component.package", firmware));
    }

    /** Saves a new plan and answers its page. */
    Document save(Map<String, String> typed) {
        Document shown = press("/plans/new", SAVE, typed);
        assertTrue(shown.select(".alert-success").text().contains("has been saved"), shown.text());
        return shown;
    }

    /** Opens a page, fills in its form and presses a button. */
    Document press(String path, String button, Map<String, String> typed) {
        return browser.press(browser.open(path), button, typed);
    }

    /** Path of the plan that a page shows. */
    static String path(Document shown) {
        return "/plans/" + id(shown);
    }

    String newProduct() {
        return id(press("/products/new", "form[action$=/products] button", Map.of("name", unique("Lamp"))));
    }

    private String newPackage() {
        return newPackage(Map.of("type", "MODULE", "kind", "FULL", "target", "A03"));
    }

    /** Uploads a package of these facts and answers its id. */
    String newPackage(Map<String, String> facts) {
        Map<String, String> typed = new HashMap<>(facts);
        typed.put("name", unique("A03"));
        byte[] content = "firmware".getBytes(StandardCharsets.UTF_8);
        return id(browser.upload(browser.open("/firmware/new"), "form[action$=/firmware] button", typed, "a03.bin", content));
    }

    private static String id(Document shown) {
        return shown.location().replaceAll(".*/", "");
    }

    private static String unique(String what) {
        return what + " " + UUID.randomUUID();
    }
}
