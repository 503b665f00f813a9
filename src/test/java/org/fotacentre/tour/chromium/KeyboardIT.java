package org.fotacentre.tour.chromium;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.Keys;
import org.openqa.selenium.interactions.Actions;

/** Somebody without a mouse: comes to everything, sees where they are, and gets away again. */
class KeyboardIT {

    private static final List<String> MAIN_PAGES = List.of("/", "/products", "/products/new", "/devices", "/devices/{device}", "/devices/imports/new", "/firmware",
            "/firmware/new", "/plans", "/plans/new", "/plans/{plan}", "/plans/{plan}/monitoring", "/accounts", "/audit", "/profile", "{user}");
    /** Remembers how everything that Tab should come to looks without focus. A group of radio buttons is one stop. */
    private static final String PREPARE = """
            document.head.insertAdjacentHTML('beforeend', '<style>* { transition: none !important }</style>');
            document.activeElement.blur();
            const near = one => [one, one.nextElementSibling, one.parentElement].filter(any => any);
            window.looks = one => near(one).map(any => getComputedStyle(any)).map(css => [css.outline, css.boxShadow, css.borderColor, css.backgroundColor].join()).join();
            window.first = one => one.type !== 'radio' ? one : document.querySelector('[type=radio][name="' + one.name + '"]');
            window.unfocused = new Map([...document.querySelectorAll('a[href], button, input, select, textarea, summary')]
                .filter(one => one.checkVisibility({visibilityProperty: true}) && !one.disabled && one.tabIndex >= 0 && one.type !== 'hidden' && one === first(one))
                .map(one => [one, looks(one)]));
            window.reached = new Set();
            return unfocused.size;""";
    private static final String ARRIVE = """
            const here = document.activeElement;
            if (here === document.body) return 'end';
            if (here.type === 'radio') { reached.add(first(here)); return ''; }
            const again = reached.has(here);
            reached.add(here);
            return again ? (here === unfocused.keys().next().value ? 'end' : '') : unfocused.get(here) === looks(here) ? here.outerHTML.slice(0, 120) : '';""";
    private static final String MISSED = "return [...unfocused.keys()].filter(one => !reached.has(one)).map(one => one.outerHTML.slice(0, 120)).join(' | ')";

    private final Showroom room = Showroom.open();
    private final Person person = Person.administrator("en");
    private final List<String> objections = new ArrayList<>();

    @AfterEach
    void leave() {
        person.close();
    }

    @Test
    void comes_to_everything_and_sees_where() {
        MAIN_PAGES.forEach(this::walk);

        assertEquals("", String.join("\n", objections));
    }

    @Test
    void skips_the_menu() {
        person.open("/products");
        press(Keys.TAB);
        assertEquals(person.words("frame.skip"), person.run("return document.activeElement.textContent"));
        assertTrue(person.browser().switchTo().activeElement().isDisplayed());

        press(Keys.ENTER);
        press(Keys.TAB);
        assertEquals(true, person.run("return document.querySelector('main').contains(document.activeElement)"));
    }

    @Test
    void opens_and_closes_menus() {
        person.open("/");
        person.run("document.querySelector('details[data-menu] summary').focus()");
        press(Keys.ENTER);
        press(Keys.TAB);
        assertEquals(true, person.run("return document.activeElement.closest('details[data-menu][open]') !== null && document.activeElement.tagName !== 'SUMMARY'"));
        press(Keys.ESCAPE);
        assertEquals(null, person.run("return document.querySelector('details[data-menu][open]')"));

        person.browser().manage().window().setSize(new Dimension(400, 900));
        person.run("document.querySelector('[data-toggle-menu]').focus()");
        press(Keys.ENTER);
        press(Keys.TAB);
        press(Keys.TAB);
        assertEquals(true, person.run("return document.getElementById('menu').contains(document.activeElement)"));
    }

    private void walk(String path) {
        person.open(room.path(path));
        long stops = (long) person.run(PREPARE) + 5L * (long) person.run("return document.querySelectorAll('[type=date], [type=datetime-local]').length") + 5;
        String unseen = "";
        while (stops-- > 0 && !unseen.equals("end")) {
            press(Keys.TAB);
            unseen = (String) person.run(ARRIVE);
            if (!unseen.isEmpty() && !unseen.equals("end")) {
                objections.add(path + ": focus is not seen at " + unseen);
            }
        }
        String missed = (String) person.run(MISSED);
        if (!missed.isEmpty() || !unseen.equals("end")) {
            objections.add(path + (unseen.equals("end") ? "" : " is a trap;") + " Tab does not come to " + missed);
        }
    }

    private void press(Keys key) {
        new Actions(person.browser()).sendKeys(key).perform();
    }
}
