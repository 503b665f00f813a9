package org.fotacentre.tour.chromium;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;

import org.fotacentre.tour.Workbench;
import org.fotacentre.wire.Dialect;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.Dimension;

/** Looks at every page there is, as people with other eyes, other screens and other languages do. */
class EveryPageIT {

    private static final Pattern MISSING_WORDS = Pattern.compile("\\?\\?[\\w.-]+\\?\\?");
    private static final Set<String> SERIOUS = Set.of("serious", "critical");

    private final List<String> objections = new ArrayList<>();

    /** Something to see on each page: a product with a device, packages, a draft, a plan at work. */
    @BeforeAll
    static void furnish() {
        Workbench bench = new Workbench();
        Workbench.Product product = bench.product();
        String plan = bench.activePlan(new Workbench.Wish(product, bench.fullPackage("MODULE", "V2"), "MODULE", "FOTA", false, "BLOCKED1"));
        bench.activePlanForUsers(new Workbench.Wish(product, bench.fullPackage("MCU", "2.0"), "MCU", "STM32", false, ""));
        try (var device = bench.device(product, "861234567890777", Dialect.C).mcu("STM32", "1.0").asking().start()) {
            device.awaitVersion("V2");
            bench.awaitStatus(plan, "861234567890777", "SUCCEEDED");
        }
    }

    @ParameterizedTest
    @CsvSource({"zh, light, 1400", "en, dark, 1400", "zh, dark, 400", "en, light, 400"})
    void is_accessible_complete_and_fits_the_screen(String language, String theme, int width) {
        try (Person person = Person.administrator(language)) {
            person.run("localStorage.setItem('theme', arguments[0])", theme);
            person.browser().manage().window().setSize(new Dimension(width, 900));

            List<String> kinds = Pages.each(person, path -> look(person, path));

            assertTrue(kinds.size() > 15, "too few pages found: " + kinds);
            assertEquals(List.of(), objections);
        }
    }

    private void look(Person person, String path) {
        MISSING_WORDS.matcher(person.text()).results().forEach(missing -> objections.add(path + " lacks " + missing.group()));
        if (Boolean.TRUE.equals(person.run("return document.documentElement.scrollWidth > window.innerWidth"))) {
            objections.add(path + " is wider than the screen");
        }
        if (!isTitle(path, person.browser().getTitle()) || person.text().contains("??")) {
            objections.add(path + " has no title or no words");
        }
        new AxeBuilder().analyze(person.browser()).getViolations().stream().filter(rule -> SERIOUS.contains(rule.getImpact()))
                .forEach(rule -> objections.add(path + ": " + words(rule)));
    }

    /** Pages of the console name us; the page of a device's user names the device and does not advertise us. */
    private static boolean isTitle(String path, String title) {
        return path.startsWith("/u/") ? !title.isBlank() && !title.contains("FOTA Centre") : title.contains("FOTA Centre");
    }

    private static String words(Rule rule) {
        return rule.getId() + " at " + rule.getNodes().stream().limit(3).map(node -> node.getHtml().replaceAll("\\s+", " ")).toList();
    }
}
