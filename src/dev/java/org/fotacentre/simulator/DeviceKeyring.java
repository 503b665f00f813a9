package org.fotacentre.simulator;

import java.security.SecureRandom;
import java.util.Optional;
import java.util.stream.Collectors;

import org.fotacentre.wire.DevicePassword;

/** How a device proves who it is: with its own secret once it has one, with its product's before. */
record DeviceKeyring(DeviceParts parts) {

    private static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

    /** The password for the next connection. */
    DevicePassword next() {
        Optional<String> secret = parts.memory().secret();
        return secret.isPresent() ? ofKnown(secret.get())
                : DevicePassword.Registration.of(profile().dialect(), profile().address(), profile().productSecret(), random());
    }

    private DevicePassword ofKnown(String secret) {
        return profile().isQth() && parts.behaviour().takeReset()
                ? DevicePassword.Reset.of(secret, profile().productSecret(), random())
                : DevicePassword.Login.of(profile().dialect(), secret, profile().productSecret(), random());
    }

    private DeviceProfile profile() {
        return parts.profile();
    }

    private static String random() {
        return new SecureRandom().ints(16, 0, ALPHABET.length())
                .mapToObj(i -> ALPHABET.substring(i, i + 1)).collect(Collectors.joining());
    }
}
