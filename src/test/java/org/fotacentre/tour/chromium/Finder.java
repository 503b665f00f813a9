package org.fotacentre.tour.chromium;

import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.WebElement;

/** Finds what a person would find by the words on it, among all that can be seen; null where there is no such thing. */
final class Finder {

    private static final String FIELD = """
            const label = [...document.querySelectorAll('label')].find(one => one.control && one.offsetParent
                && (one.querySelector('.form-check-label') || one).textContent.trim() === arguments[0]);
            return label ? label.control : null;""";
    private static final String PRESSABLE = """
            const within = arguments[1] ? document.querySelector(arguments[1]) : document;
            return within && [...within.querySelectorAll('main button, main a, button, a, summary')]
                .find(one => one.offsetParent && one.textContent.trim() === arguments[0]);""";
    private static final String CHOICE = """
            const label = [...document.querySelectorAll('main label')].find(one => one.control && one.offsetParent && ['radio', 'checkbox'].includes(one.control.type)
                && !one.control.disabled && [one, ...one.querySelectorAll('*')].some(part => part.textContent.trim() === arguments[0]));
            if (label) label.scrollIntoView({block: 'center', behavior: 'instant'});
            return label;""";

    private final JavascriptExecutor browser;

    Finder(JavascriptExecutor browser) {
        this.browser = browser;
    }

    /** The field to which the label with these words is tied. */
    WebElement field(String words) {
        return (WebElement) browser.executeScript(FIELD, words);
    }

    /** The button, link or summary with these words, inside of what matches a CSS selector unless that is null. */
    WebElement pressable(String words, String within) {
        return (WebElement) browser.executeScript(PRESSABLE, words, within);
    }

    /** The tile, box or radio button on which these words stand, brought into view. */
    WebElement choice(String words) {
        return (WebElement) browser.executeScript(CHOICE, words);
    }
}
