package org.fotacentre.tour.chromium;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

import org.fotacentre.RunningCentre;
import org.fotacentre.shared.Words;
import org.openqa.selenium.By;
import org.openqa.selenium.ElementClickInterceptedException;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.TimeoutException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.support.ui.Select;
import org.openqa.selenium.support.ui.WebDriverWait;

/**
 * Somebody who sits at a real Chromium and reads one language. Fields are found by the labels tied to them and buttons
 * by what is written on them, all by message key, so the same walk can be made in Chinese and in English.
 */
final class Person implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private final Locale language;
    private final String console;
    private final ChromeDriver browser;
    private final Finder finder;

    private Person(Locale language, URI console) {
        this.language = language;
        this.console = console.toString();
        browser = Chromium.of(language);
        finder = new Finder(browser);
    }

    /** A person who has opened the browser and not signed in. */
    static Person speaking(String language) {
        return at(RunningCentre.get().console(), language);
    }

    /** The same at the console of that address. */
    static Person at(URI console, String language) {
        return new Person(Locale.forLanguageTag(language), console);
    }

    /** The first administrator, signed in. */
    static Person administrator(String language) {
        return speaking(language).signsIn(RunningCentre.get().adminName(), RunningCentre.get().adminPassword());
    }

    /** Opens the sign-in page, types name and password and comes to the home page. */
    Person signsIn(String name, String password) {
        open("/session");
        types("session.name", name);
        types("session.password", password);
        presses("session.begin", "main");
        sees("frame.guide");
        return this;
    }

    /** Opens a path of the console. */
    void open(String path) {
        browser.get(console + path);
    }

    /** Path of the page shown, without its query. */
    String path() {
        return browser.getCurrentUrl().substring(console.length()).replaceFirst("[?#].*", "");
    }

    /** Types into the field whose label has that key, in place of what was there. */
    void types(String label, String text) {
        WebElement field = field(label);
        if (List.of("date", "time", "datetime-local", "number").contains(String.valueOf(field.getDomAttribute("type")))) {
            run("arguments[0].value = arguments[1]; arguments[0].dispatchEvent(new Event('input', {bubbles: true})); arguments[0].dispatchEvent(new Event('change', {bubbles: true}))", field, text);
            return;
        }
        field.clear();
        field.sendKeys(text);
    }

    /** Chooses the option that contains {@code text}. */
    void chooses(String label, String text) {
        new Select(field(label)).selectByContainsVisibleText(text);
    }

    /** Chooses the tile, box or radio button on which {@code text} stands. */
    void picks(String text) {
        await("something to pick with \"" + text + "\"", () -> {
            WebElement found = finder.choice(text);
            if (found != null) {
                found.click();
            }
            return found != null;
        });
    }

    /** Ticks a box, chooses a radio button or switches a switch on. */
    void ticks(String label) {
        WebElement field = field(label);
        if (!field.isSelected()) {
            run("arguments[0].click()", field);
        }
    }

    /** Chooses a file for the field that matches a CSS selector, in place of what was chosen before. */
    void attaches(String selector, Path file) {
        WebElement field = browser.findElement(By.cssSelector(selector));
        run("arguments[0].value = ''", field);
        field.sendKeys(file.toAbsolutePath().toString());
    }

    /** Presses the button or follows the link on which the words of {@code key} stand. */
    void presses(String key, Object... arguments) {
        pressesText(words(key), arguments.length == 0 ? null : (String) arguments[0]);
    }

    /** Presses the button or follows the link on which {@code text} stands, inside of what matches a CSS selector. */
    void pressesText(String text, String within) {
        await("something to press with \"" + text + "\"", () -> {
            WebElement found = finder.pressable(text, within);
            if (found == null) {
                return false;
            }
            run("arguments[0].scrollIntoView({block: 'center', behavior: 'instant'})", found);
            found.click();
            return true;
        });
    }

    /** Waits until the page says the words of {@code key}. */
    void sees(String key, Object... arguments) {
        seesText(words(key, arguments));
    }

    /** Waits until the page says {@code text}. */
    void seesText(String text) {
        await("\"" + text + "\"", () -> text().contains(text));
    }

    /** Waits until something that matches a CSS selector says {@code text}. */
    void seesIn(String selector, String text) {
        await("\"" + text + "\" in " + selector, () -> texts(selector).stream().anyMatch(one -> one.contains(text)));
    }

    /** What stands in everything that matches a CSS selector. */
    List<String> texts(String selector) {
        return browser.findElements(By.cssSelector(selector)).stream().map(WebElement::getText).toList();
    }

    /** Waits until something matches a CSS selector. */
    void seesElement(String selector) {
        await(selector, () -> !browser.findElements(By.cssSelector(selector)).isEmpty());
    }

    /** Waits until a script of the page answers true. */
    void awaits(String what, String script, Object... arguments) {
        await(what, () -> Boolean.TRUE.equals(run(script, arguments)));
    }

    /** All text of the page. */
    String text() {
        return browser.findElement(By.tagName("body")).getText();
    }

    /** The words of a key in the person's language. */
    String words(String key, Object... arguments) {
        return Words.of(language, key, arguments);
    }

    /** Runs a script in the page. */
    Object run(String script, Object... arguments) {
        return ((JavascriptExecutor) browser).executeScript(script, arguments);
    }

    ChromeDriver browser() {
        return browser;
    }

    @Override
    public void close() {
        browser.quit();
    }

    private WebElement field(String label) {
        String words = words(label);
        await("a field labelled \"" + words + "\"", () -> finder.field(words) != null);
        return finder.field(words);
    }

    private void await(String what, Supplier<Boolean> seen) {
        try {
            new WebDriverWait(browser, PATIENCE, Duration.ofMillis(100)).ignoring(StaleElementReferenceException.class, ElementClickInterceptedException.class).until(any -> seen.get());
        } catch (TimeoutException e) {
            throw new AssertionError("In vain waited for " + what + " on " + browser.getCurrentUrl() + ", which says:\n" + text(), e);
        }
    }
}
