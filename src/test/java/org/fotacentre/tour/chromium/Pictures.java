package org.fotacentre.tour.chromium;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;

/** Pictures of whole pages, for people to look at. Only taken when {@code -Dfota.screenshots=folder} says where to put them. */
final class Pictures {

    private static final String FOLDER = System.getProperty("fota.screenshots", "");

    private final Person person;
    private final String look;

    /** Pictures of what {@code person} sees; {@code look} is the end of their names. */
    Pictures(Person person, String look) {
        this.person = person;
        this.look = look;
    }

    /** Takes one of the page shown. */
    void take(String name) {
        if (FOLDER.isEmpty()) {
            return;
        }
        String file = (name + "-" + person.run("return document.documentElement.lang") + "-" + look).replaceAll("[^A-Za-z0-9]+", "-").replaceFirst("^-", "") + ".png";
        try {
            Files.write(Files.createDirectories(Path.of(FOLDER)).resolve(file), wholePage());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The page on a screen that is as high as the page. */
    private byte[] wholePage() {
        Map<String, Object> screen = Map.of("width", person.run("return innerWidth"), "height", person.run("return document.documentElement.scrollHeight"),
                "deviceScaleFactor", 1, "mobile", false);
        person.browser().executeCdpCommand("Emulation.setDeviceMetricsOverride", screen);
        Map<String, Object> shot = person.browser().executeCdpCommand("Page.captureScreenshot", Map.of());
        person.browser().executeCdpCommand("Emulation.clearDeviceMetricsOverride", Map.of());
        return Base64.getDecoder().decode((String) shot.get("data"));
    }
}
