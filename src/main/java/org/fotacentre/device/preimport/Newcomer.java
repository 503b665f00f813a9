package org.fotacentre.device.preimport;

import java.util.Optional;

import org.fotacentre.device.Authentication;
import org.fotacentre.device.DeviceSecret;

/** A device that may be imported, with all that it gets. */
record Newcomer(String deviceKey, String name, Optional<String> serialNumber, Optional<String> secret) {

    static Newcomer of(ProposedDevice proposed, Authentication authentication) {
        String name = proposed.name().isEmpty() ? proposed.deviceKey() : proposed.name();
        Optional<String> serialNumber = Optional.of(proposed.serialNumber()).filter(number -> !number.isEmpty());
        Optional<String> secret = switch (authentication) {
            case DYNAMIC -> Optional.empty();
            case STATIC -> Optional.of(proposed.secret().isEmpty() ? DeviceSecret.fresh() : proposed.secret());
        };
        return new Newcomer(proposed.deviceKey(), name, serialNumber, secret);
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return deviceKey;
    }
}
