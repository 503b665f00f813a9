package org.fotacentre.tour.chromium;

import java.util.HashMap;
import java.util.Map;

import org.fotacentre.Database;
import org.fotacentre.RunningCentre;
import org.fotacentre.account.Role;
import org.fotacentre.console.account.AccountVisit;
import org.fotacentre.tour.Browser;
import org.fotacentre.tour.Workbench;
import org.fotacentre.wire.Dialect;
import org.jsoup.nodes.Document;

/**
 * Something of everything that the console shows, furnished once for all tests with a browser: a product with devices,
 * packages, plans in each state of their life. Paths name what they mean, such as <code>/products/{product}/edit</code>.
 */
final class Showroom {

    private static final String DEVICE = "861234567890777";
    private static Showroom open;

    private final Workbench bench = new Workbench();
    private final Browser administrator = Browser.signedIn(RunningCentre.get(), "en");
    private final Map<String, String> places = new HashMap<>();

    private Showroom() {
        Workbench.Product product = bench.product();
        places.put("product", product.id());
        places.put("product name", product.name());
        places.put("firmware", bench.fullPackage("MODULE", "V2"));
        places.put("firmware name", heading("/firmware/{firmware}"));
        furnishPlans(product);
        furnishDevices(product);
        furnishPeople();
    }

    /** The showroom of this test session. */
    static synchronized Showroom open() {
        if (open == null) {
            open = new Showroom();
        }
        return open;
    }

    /** That path with its places filled. */
    String path(String path) {
        String filled = path;
        for (Map.Entry<String, String> place : places.entrySet()) {
            filled = filled.replace("{" + place.getKey() + "}", place.getValue());
        }
        return filled;
    }

    private void furnishPlans(Workbench.Product product) {
        Workbench.Wish module = new Workbench.Wish(product, places.get("firmware"), "MODULE", "FOTA", false, "BLOCKED1");
        places.put("plan", bench.activePlan(module));
        places.put("draft", bench.draft(module));
        places.put("draft name", heading("/plans/{draft}"));
        places.put("suspended", turned("suspension", module));
        places.put("terminated", turned("termination", module));
        places.put("user plan", bench.activePlanForUsers(new Workbench.Wish(product, bench.fullPackage("MCU", "2.0"), "MCU", "STM32", false, "")));
    }

    private String turned(String noun, Workbench.Wish wish) {
        String plan = bench.activePlan(wish);
        administrator.press(administrator.open("/plans/" + plan + "/" + noun), "form[action$=/" + noun + "] button", Map.of());
        return plan;
    }

    private void furnishDevices(Workbench.Product product) {
        try (var device = bench.device(product, DEVICE, Dialect.C).mcu("STM32", "1.0").asking().start()) {
            device.awaitVersion("V2");
            String details = bench.awaitStatus(places.get("plan"), DEVICE, "SUCCEEDED").selectFirst("a[href*=/monitoring/]").attr("href");
            places.put("device", details.replaceAll(".*/", ""));
        }
        places.put("user", administrator.open(path("/devices/{device}")).selectFirst("a[href*=/u/]").attr("href").replaceFirst("^.*(?=/u/)", ""));
        Document form = administrator.open("/devices/imports/new");
        Map<String, String> known = Map.of("product", product.id(), "way", "SINGLE", "authentication", "STATIC", "deviceKey", "IMPORTED0001");
        places.put("import", id(administrator.upload(form, ".import-form .btn-primary", known, "none.csv", new byte[0])));
    }

    private void furnishPeople() {
        AccountVisit visit = new AccountVisit();
        places.put("account name", visit.account(Role.VIEWER));
        places.put("account", Database.text("select id from account where name = ?", places.get("account name")));
        places.put("reset", visit.passwordReset(places.get("account name")));
        places.put("invitation", visit.invitation("VIEWER"));
        places.put("audit", Database.text("select max(id) from audit_entry"));
    }

    private String heading(String path) {
        return administrator.open(path(path)).selectFirst("h1").text();
    }

    private static String id(Document page) {
        return page.location().replaceFirst(".*/", "");
    }
}
