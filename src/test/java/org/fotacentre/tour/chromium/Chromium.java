package org.fotacentre.tour.chromium;

import java.io.File;
import java.util.Locale;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;

import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

/** Starts the Chromium of this machine, without a window. */
final class Chromium {

    /** Would warn at each start that it knows no developer tools of this Chromium; nothing here uses them. Held, since loggers that nobody holds forget. */
    private static final Logger DEVELOPER_TOOLS = Logger.getLogger("org.openqa.selenium.devtools");

    static {
        DEVELOPER_TOOLS.setLevel(Level.SEVERE);
    }

    private Chromium() {
    }

    /** One that asks for pages in that language. */
    static ChromeDriver of(Locale language) {
        ChromeDriverService driver = new ChromeDriverService.Builder().usingDriverExecutable(new File(program("chromedriver"))).build();
        ChromeOptions options = new ChromeOptions();
        options.setBinary(program("chromium"));
        options.addArguments("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--disable-background-networking",
                "--window-size=1400,1000", "--lang=" + language.toLanguageTag());
        options.setExperimentalOption("prefs", Map.of("intl.accept_languages", language.toLanguageTag()));
        return new ChromeDriver(driver, options);
    }

    private static String program(String name) {
        return System.getProperty("fota." + name, "/usr/bin/" + name);
    }
}
