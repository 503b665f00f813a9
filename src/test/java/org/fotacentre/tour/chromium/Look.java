package org.fotacentre.tour.chromium;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import com.deque.html.axecore.selenium.AxeBuilder;

import org.openqa.selenium.Dimension;

/**
 * A close look at pages in one theme and width: words that are missing, what sticks out of the screen, what axe calls
 * serious. All of it is one question to the browser; axe's own driver asks ten, and takes three times as long.
 */
final class Look {

    private static final Pattern MISSING_WORDS = Pattern.compile("\\?\\?[\\w.-]+\\?\\?");
    private static final String SEE = axe() + """
            ;const answer = arguments[0];
            const page = document.documentElement;
            axe.run(document, {resultTypes: ['violations']}).then(found => answer({
              text: document.body.innerText,
              title: document.title,
              objections: found.violations.filter(rule => ['serious', 'critical'].includes(rule.impact))
                  .map(rule => ': ' + rule.id + ' at ' + rule.nodes.slice(0, 3).map(node => node.html.replace(/\\s+/g, ' ')).join(', '))
                  .concat(page.scrollWidth > innerWidth ? [' is wider than the screen'] : [])
                  .concat([...document.querySelectorAll('p, h1, label')].some(one => one.checkVisibility() && one.getBoundingClientRect().top + scrollY < 0)
                      ? [' begins above the screen'] : [])
            }), trouble => answer({text: '', title: '', objections: [': axe failed, ' + trouble]}));""";

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

    /** Looks at the page shown; {@code name} says which it is. */
    @SuppressWarnings("unchecked")
    void closely(String name) {
        Map<String, Object> seen = (Map<String, Object>) person.browser().executeAsyncScript(SEE);
        String text = (String) seen.get("text");
        MISSING_WORDS.matcher(text).results().forEach(missing -> objections.add(name + " lacks " + missing.group()));
        if (text.isBlank() || text.contains("??") || !isTitle((String) seen.get("title"))) {
            objections.add(name + " has no title or no words");
        }
        ((List<String>) seen.get("objections")).forEach(objection -> objections.add(name + objection));
        pictures.take(name);
    }

    /** What was not as it should be, one a line. */
    String objections() {
        return String.join("\n", objections);
    }

    /** Pages of the console name us; the page of a device's user names the device and does not advertise us. */
    private boolean isTitle(String title) {
        return person.path().startsWith("/u/") ? !title.isBlank() && !title.contains("FOTA Centre") : title.contains("FOTA Centre");
    }

    private static String axe() {
        try (InputStream script = AxeBuilder.class.getResourceAsStream("/axe.min.js")) {
            return new String(script.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
