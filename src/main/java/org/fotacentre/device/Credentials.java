package org.fotacentre.device;

import java.util.Optional;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/**
 * How a device proves who it is: by its DeviceSecret, once it has one. It is given one when it registers with its
 * product's secret. A secret that was burnt in is not given out in this way; only after a reset does that device, too,
 * register anew.
 */
@Embeddable
public class Credentials {

    @Enumerated(EnumType.STRING)
    private Authentication authentication = Authentication.DYNAMIC;

    @Column(name = "device_secret")
    private String deviceSecret;

    protected Credentials() {
    }

    /** Gives the device its secret unless it has one: a device may lose our answer and ask again. */
    void entrust(String secret) {
        if (deviceSecret == null) {
            deviceSecret = secret;
        }
    }

    /** Makes the secret worthless; the device has to register anew. */
    void reset() {
        deviceSecret = null;
    }

    public Authentication authentication() {
        return authentication;
    }

    /** The secret the device signs its logins with, once it has one. */
    public Optional<String> deviceSecret() {
        return Optional.ofNullable(deviceSecret);
    }

    /** Whether the product's secret is enough to be given the device's own. */
    public boolean mayRegister() {
        return authentication == Authentication.DYNAMIC || deviceSecret == null;
    }
}
