package org.fotacentre.shared;

/** Where a device can be reached: its product and its key in it. */
public record DeviceAddress(ProductKey product, DeviceKey device) {

    /** The MQTT client id of the device: {@code qd}, ProductKey, DeviceKey (protocol.md 2.2). */
    public String clientId() {
        return "qd" + product + device;
    }

    @Override
    public String toString() {
        return product + "/" + device;
    }
}
