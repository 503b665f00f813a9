package org.fotacentre.tour.chromium;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;

import org.openqa.selenium.Dimension;

/** A close look at pages in one theme and width: words that are missing, what sticks out of the screen, what axe calls serious. */
final class Look {

    private static final Pattern MISSING_WORDS = Pattern.compile("\\?\\?[\\w.-]+\\?\\?");
    private static final Set<String> SERIOUS = Set.of("serious", "critical");

    private final Person person;
    private final Pictures pictures;
    private final List<String> objections = new ArrayList<>();

    /** A look through the eyes of {@code person}, who has opened some page of the console already. */
    Look(Person person, String theme, int width) {
        this.person = person;
        pictures = new Pictures(person, theme + "-" + width);
        person.run("localStorage.setItem('theme', arguments[0])", theme);
        person.browser().manage().window().setSize(new Dimension(width, 900));
    }

    /** Looks at the page shown, also through the eyes of axe; {@code name} says which it is. */
    void closely(String name) {
        briefly(name);
        new AxeBuilder().setLegacyMode().withOptions(violationsOnly()).analyze(person.browser()).getViolations().stream().filter(rule -> SERIOUS.contains(rule.getImpact()))
                .forEach(rule -> objections.add(name + ": " + words(rule)));
    }

    /** Looks at the words and the width of the page shown. */
    private void briefly(String name) {
        String text = person.text();
        MISSING_WORDS.matcher(text).results().forEach(missing -> objections.add(name + " lacks " + missing.group()));
        if (text.contains("??") || !isTitle(person.browser().getTitle())) {
            objections.add(name + " has no title or no words");
        }
        if (Boolean.TRUE.equals(person.run("return document.documentElement.scrollWidth > window.innerWidth"))) {
            objections.add(name + " is wider than the screen");
        }
        if (Boolean.TRUE.equals(person.run("return [...document.querySelectorAll('p, h1, label')].some(one => one.checkVisibility() && one.getBoundingClientRect().top + scrollY < 0)"))) {
            objections.add(name + " begins above the screen");
        }
        pictures.take(name);
    }

    /** Lists of what is right take axe most of its time. */
    private static AxeRunOptions violationsOnly() {
        AxeRunOptions options = new AxeRunOptions();
        options.setResultTypes(List.of("violations"));
        return options;
    }

    /** What was not as it should be, one a line. */
    String objections() {
        return String.join("\n", objections);
    }

    /** Pages of the console name us; the page of a device's user names the device and does not advertise us. */
    private boolean isTitle(String title) {
        return person.path().startsWith("/u/") ? !title.isBlank() && !title.contains("FOTA Centre") : title.contains("FOTA Centre");
    }

    private static String words(Rule rule) {
        return rule.getId() + " at " + rule.getNodes().stream().limit(3).map(node -> node.getHtml().replaceAll("\\s+", " ")).toList();
    }
}
