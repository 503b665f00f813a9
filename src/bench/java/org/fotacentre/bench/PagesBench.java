package org.fotacentre.bench;

import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.fotacentre.Fleet;
import org.fotacentre.tour.Browser;
import org.jsoup.nodes.Document;

/**
 * The console over fleets of 10 000, 100 000 and 1 000 000 devices of one plan: how long a person waits for the first byte of the
 * lists as they are usually filtered, and for the answer when the plan is previewed, activated and terminated.
 */
final class PagesBench implements Benchmark {

    private static final int[] SIZES = {10_000, 100_000, 1_000_000};
    private static final int VIEWS = 9;
    private static final int OFFERED = 10_000;

    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @Override
    public String name() {
        return "pages";
    }

    /** Each fleet has a product of its own in one database; the last is measured beside the smaller ones. */
    @Override
    public void run(Sheet sheet) throws Exception {
        try (Stage stage = Stage.product(Map.of())) {
            Browser browser = Browser.ofStranger(stage.console(), "en");
            browser.signIn(stage.adminName(), stage.adminPassword());
            Map<String, Double> smallest = new HashMap<>();
            for (int devices : SIZES) {
                WatchedFleet fleet = new WatchedFleet(new Fleet(stage.database(), Instant.now()), devices);
                for (Map.Entry<String, String> page : ListPages.of(fleet).entrySet()) {
                    Samples views = Samples.of(VIEWS, () -> firstByte(stage.console() + page.getValue(), browser.cookies()));
                    smallest.putIfAbsent(page.getKey(), views.median());
                    sheet.row("page, " + devices + ": " + page.getKey(), views.median(), smallest.get(page.getKey()), "ms", Target.atMost(200));
                    sheet.point("Pages: " + page.getKey().split("\\W")[0], "ms", page.getKey(), devices, views.median());
                }
                turn(sheet, browser, fleet);
            }
        }
    }

    /** A preview, an activation, then a termination while ten thousand devices have the offer of a push round. */
    private static void turn(Sheet sheet, Browser browser, WatchedFleet fleet) throws Exception {
        int devices = fleet.devices();
        Document[] page = new Document[1];
        double preview = Samples.time(() -> page[0] = browser.open("/plans/" + fleet.draft() + "/activation"));
        double activation = Samples.time(() -> page[0] = browser.press(page[0], "form[action$=/activation] button", Map.of()));
        require(page[0], "/plans/" + fleet.draft());
        fleet.offerTo(Math.min(OFFERED, devices / 10));
        double question = Samples.time(() -> page[0] = browser.open("/plans/" + fleet.plan() + "/termination"));
        double termination = Samples.time(() -> page[0] = browser.press(page[0], "form[action$=/termination] button", Map.of("reason", "measured")));
        require(page[0], "/plans/" + fleet.plan());
        Map<String, Double> turns = Map.of("preview", preview, "activation", activation, "termination asked", question, "termination", termination);
        new TreeMap<>(turns).forEach((turn, millis) -> {
            sheet.row("plan, " + devices + ": " + turn, millis, "ms", Target.atMost(2000));
            sheet.point("Turns of a plan", "ms", turn, devices, millis);
        });
    }

    private static void require(Document page, String address) {
        if (Browser.status(page) != 200 || !URI.create(page.location()).getPath().equals(address)) {
            throw new IllegalStateException(page.location() + " answered " + Browser.status(page) + ": " + page.text());
        }
    }

    private void firstByte(String address, String cookies) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address)).header("Cookie", cookies).build();
        HttpResponse<InputStream> response = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
        try (InputStream body = response.body()) {
            body.readAllBytes();
        }
        if (response.statusCode() != 200) {
            throw new IllegalStateException(address + " answered " + response.statusCode());
        }
    }
}
