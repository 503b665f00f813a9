package org.fotacentre.device;

import java.security.SecureRandom;
import java.util.HexFormat;

import org.fotacentre.shared.Alphanumeric;

/** What a device signs its logins with. */
public final class DeviceSecret {

    private static final SecureRandom RANDOM = new SecureRandom();

    private DeviceSecret() {
    }

    /** A new one: 32 lower-case hex digits, which both dialects store (protocol.md 2.5). */
    public static String fresh() {
        byte[] bytes = new byte[16];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** Whether {@code text} could have been burnt into a device: 16–32 letters and digits (protocol.md 2.2). */
    public static boolean isValid(String text) {
        return Alphanumeric.is(text, 16, 32);
    }
}
