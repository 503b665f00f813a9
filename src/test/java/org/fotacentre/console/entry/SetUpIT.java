package org.fotacentre.console.entry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.fotacentre.BesideOthers;
import org.fotacentre.RunningCentre;
import org.fotacentre.launcher.FreshConsole;
import org.fotacentre.tour.Browser;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** Somebody deploys the WAR, finds the set-up page and becomes the first administrator; nobody else can. */
@BesideOthers
class SetUpIT {

    private static final String BUTTON = "main form button";

    @Test
    void a_fresh_console_is_set_up_by_who_can_read_the_log() throws Exception {
        try (FreshConsole fresh = new FreshConsole()) {
            Browser owner = Browser.ofStranger(fresh.address(), "en");
            Document form = owner.open("/products");
            Document signIn = Browser.ofStranger(fresh.address(), "zh").open("/session");

            Document refused = owner.press(form, BUTTON, typed("aaaa-bbbb-cccc-dddd", "a"));
            List<Integer> answers = twoAtOnce(fresh, fresh.setUpCode());

            assertEquals("/setup", path(form));
            assertEquals("系统中还没有账号，前往初始化", signIn.selectFirst("a[href$=/setup]").text());
            assertEquals(List.of("This is not the set-up code. Look for it in the server's log; the last one counts.",
                    "2 to 64 letters, digits, dots, hyphens, underscores or @, beginning with a letter or digit."),
                    refused.select(".invalid-feedback").eachText());
            assertEquals(1, answers.stream().filter(status -> status == 200).count(), answers.toString());
            assertEquals(404, Browser.status(owner.open("/setup")));
            assertEquals(404, Browser.status(owner.press(refused, BUTTON, typed(fresh.setUpCode(), "late"))));
            assertEquals("/session", path(owner.open("/products")));
        }
    }

    @Test
    void where_a_password_is_in_the_settings_there_is_no_set_up_page() {
        Browser stranger = Browser.ofStranger(RunningCentre.get().console(), "en");

        assertEquals(404, Browser.status(stranger.open("/setup")));
        assertTrue(stranger.open("/session").select("a[href$=/setup]").isEmpty());
    }

    /** Two who both know the code press the button at the same time; answers what each of them gets. */
    private static List<Integer> twoAtOnce(FreshConsole fresh, String code) throws Exception {
        Callable<Integer> one = attempt(fresh, code, "anne");
        Callable<Integer> other = attempt(fresh, code, "bob");
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            List<Future<Integer>> both = threads.invokeAll(List.of(one, other));
            return List.of(both.get(0).get(), both.get(1).get());
        } finally {
            threads.shutdown();
        }
    }

    /** One who becomes the administrator sees the accounts, of which there is one. */
    private static Callable<Integer> attempt(FreshConsole fresh, String code, String name) {
        Browser browser = Browser.ofStranger(fresh.address(), "en");
        Document form = browser.open("/setup");
        return () -> {
            Document answer = browser.press(form, BUTTON, typed(code, name));
            if (Browser.status(answer) == 200) {
                assertEquals(List.of(name), browser.open("/accounts").select("tbody td:first-child").eachText());
            }
            return Browser.status(answer);
        };
    }

    private static Map<String, String> typed(String code, String name) {
        return new HashMap<>(Map.of("code", code, "name", name, "password", "correct horse 1", "repeated", "correct horse 1"));
    }

    private static String path(Document page) {
        return URI.create(page.location()).getPath();
    }
}
