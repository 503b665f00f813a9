package org.fotacentre.device.preimport;

import java.util.Optional;

import org.fotacentre.device.Device;
import org.fotacentre.device.DeviceSecret;
import org.fotacentre.shared.DeviceKey;

/**
 * A device as it stands in a list to be imported, just as it was typed.
 *
 * @param line where it stands, from 1
 * @param deviceKey 4–32 letters and digits, or it is malformed
 * @param name empty for the DeviceKey
 * @param serialNumber may be empty
 * @param secret the DeviceSecret that is burnt in, or empty for a fresh one
 */
public record ProposedDevice(int line, String deviceKey, String name, String serialNumber, String secret) {

    /** What a serial number may look like: 1–64 letters, digits, {@code - _ . / :}. */
    private static final String SERIAL_NUMBER = "[0-9A-Za-z._:/-]{0,64}";

    /** Message key of what is wrong with it, if anything is. */
    Optional<String> problem() {
        return !DeviceKey.isValid(deviceKey) ? Optional.of("device.import.badKey")
                : name.length() > Device.MAX_NAME ? Optional.of("device.import.badName")
                : !serialNumber.matches(SERIAL_NUMBER) ? Optional.of("device.import.badSerial")
                : !secret.isEmpty() && !DeviceSecret.isValid(secret) ? Optional.of("device.import.badSecret")
                : Optional.empty();
    }

    /** The same with a serial number. */
    public ProposedDevice numbered(String number) {
        return new ProposedDevice(line, deviceKey, name, number, secret);
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return line + ": " + deviceKey;
    }
}
