package org.fotacentre.simulator;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Options that mean the same for one simulated device and for a fleet. */
public final class SharedOptions {

    private static final Pattern COMPONENT = Pattern.compile("[^:;]{1,32}:[^:;]{1,64}");

    private SharedOptions() {
    }

    /**
     * Where to connect, {@code --server}.
     *
     * @throws BadOption if a device would not take the address
     */
    public static String server(CommandLine line) {
        String url = line.one("--server").orElse("mqtt://127.0.0.1:1883");
        try {
            ServerAddress.parse(url);
            return url;
        } catch (IllegalArgumentException e) {
            throw new BadOption("Option --server: " + e.getMessage() + ".");
        }
    }

    /**
     * Versions of the components besides the module, by name, {@code --mcu}.
     *
     * @throws BadOption if one is not written {@code NAME:VERSION}
     */
    public static Map<String, String> components(CommandLine line) {
        Map<String, String> components = new TreeMap<>();
        for (String component : line.all("--mcu")) {
            if (!COMPONENT.matcher(component).matches()) {
                throw new BadOption("Option --mcu must be NAME:VERSION, not \"" + component + "\".");
            }
            components.put(component.substring(0, component.indexOf(':')), component.substring(component.indexOf(':') + 1));
        }
        return components;
    }
}
