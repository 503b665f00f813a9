package org.fotacentre.tour.chromium;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;

import org.fotacentre.RunningCentre;
import org.fotacentre.shared.Words;
import org.openqa.selenium.By;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.TimeoutException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.support.ui.Select;
import org.openqa.selenium.support.ui.WebDriverWait;

/**
 * Somebody who sits at a real Chromium and reads one language. Fields are found by the labels tied to them and buttons
 * by what is written on them, all by message key, so the same walk can be made in Chinese and in English.
 */
final class Person implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String FIELD = """
            const label = [...document.querySelectorAll('label')].find(one => one.control && one.offsetParent
                && (one.querySelector('.form-check-label') || one).textContent.trim() === arguments[0]);
            return label ? label.control : null;""";
    private static final String PRESSABLE = """
            const within = arguments[1] ? document.querySelector(arguments[1]) : document;
            return within && [...within.querySelectorAll('main button, main a, button, a, summary')]
                .find(one => one.offsetParent && one.textContent.trim() === arguments[0]);""";

    static {
        // It would warn at each start that it knows no developer tools of this Chromium; nothing here uses them.
        java.util.logging.Logger.getLogger("org.openqa.selenium.devtools").setLevel(java.util.logging.Level.SEVERE);
    }

    private final Locale language;
    private final String console = RunningCentre.get().console().toString();
    private final ChromeDriver browser;

    private Person(Locale language) {
        this.language = language;
        browser = new ChromeDriver(new ChromeDriverService.Builder().usingDriverExecutable(new java.io.File(program("chromedriver"))).build(), options());
    }

    /** A person who has opened the browser and not signed in. */
    static Person speaking(String language) {
        return new Person(Locale.forLanguageTag(language));
    }

    /** The first administrator, signed in. */
    static Person administrator(String language) {
        Person person = speaking(language);
        person.open("/session");
        person.types("session.name", RunningCentre.get().adminName());
        person.types("session.password", RunningCentre.get().adminPassword());
        person.presses("session.begin", "main");
        person.sees("frame.guide");
        return person;
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
        if (List.of("date", "time", "datetime-local", "number").contains(field.getDomAttribute("type"))) {
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

    /** Ticks a box, chooses a radio button or switches a switch on. */
    void ticks(String label) {
        WebElement field = field(label);
        if (!field.isSelected()) {
            run("arguments[0].click()", field);
        }
    }

    /** Chooses a file for the field that matches a CSS selector. */
    void attaches(String selector, Path file) {
        browser.findElement(By.cssSelector(selector)).sendKeys(file.toAbsolutePath().toString());
    }

    /** Presses the button or follows the link on which the words of {@code key} stand. */
    void presses(String key, Object... arguments) {
        pressesText(words(key), arguments.length == 0 ? null : (String) arguments[0]);
    }

    /** Presses the button or follows the link on which {@code text} stands, inside of what matches a CSS selector. */
    void pressesText(String text, String within) {
        await("something to press with \"" + text + "\"", () -> {
            WebElement found = (WebElement) run(PRESSABLE, text, within);
            if (found == null) {
                return false;
            }
            run("arguments[0].scrollIntoView({block: 'center'})", found);
            found.click();
            return true;
        });
    }

    /** Sends the form that holds what matches a CSS selector, passing over what the browser itself would object to. */
    void sendsUnchecked(String selector) {
        run("const form = document.querySelector(arguments[0]).closest('form'); form.noValidate = true; form.requestSubmit(form.querySelector('button:not([name=save]):not([type=button])'))", selector);
    }

    /** Waits until the page says the words of {@code key}. */
    void sees(String key, Object... arguments) {
        seesText(words(key, arguments));
    }

    /** Waits until the page says {@code text}. */
    void seesText(String text) {
        await("\"" + text + "\"", () -> text().contains(text));
    }

    /** Waits until something matches a CSS selector. */
    void seesElement(String selector) {
        await(selector, () -> !browser.findElements(By.cssSelector(selector)).isEmpty());
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
        await("a field labelled \"" + words + "\"", () -> run(FIELD, words) != null);
        return (WebElement) run(FIELD, words);
    }

    private void await(String what, Supplier<Boolean> seen) {
        try {
            new WebDriverWait(browser, PATIENCE, Duration.ofMillis(100)).ignoring(StaleElementReferenceException.class).until(any -> seen.get());
        } catch (TimeoutException e) {
            throw new AssertionError("In vain waited for " + what + " on " + browser.getCurrentUrl() + ", which says:\n" + text(), e);
        }
    }

    private ChromeOptions options() {
        ChromeOptions options = new ChromeOptions();
        options.setBinary(program("chromium"));
        options.addArguments("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--disable-background-networking",
                "--window-size=1400,1000", "--lang=" + language.toLanguageTag());
        options.setExperimentalOption("prefs", Map.of("intl.accept_languages", language.toLanguageTag()));
        return options;
    }

    private static String program(String name) {
        return System.getProperty("fota." + name, "/usr/bin/" + name);
    }
}
