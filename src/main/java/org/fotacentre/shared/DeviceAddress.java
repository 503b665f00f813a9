package org.fotacentre.shared;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where a device can be reached: its product and its key in it. */
public record DeviceAddress(ProductKey product, DeviceKey device) {

    private static final Pattern TEXT = Pattern.compile("([0-9A-Za-z]{1,32})/([0-9A-Za-z]{4,32})");

    /** The address written as {@code ProductKey/DeviceKey}; empty if the text is something else. */
    public static Optional<DeviceAddress> parse(String text) {
        Matcher parts = TEXT.matcher(text);
        return parts.matches()
                ? Optional.of(new DeviceAddress(new ProductKey(parts.group(1)), new DeviceKey(parts.group(2)))) : Optional.empty();
    }

    /** The MQTT client id of the device: {@code qd}, ProductKey, DeviceKey (protocol.md 2.2). */
    public String clientId() {
        return "qd" + product + device;
    }

    @Override
    public String toString() {
        return product + "/" + device;
    }
}
