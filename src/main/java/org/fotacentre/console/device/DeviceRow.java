package org.fotacentre.console.device;

import java.time.Instant;
import java.util.Optional;

import org.fotacentre.device.Device;

/** One line of the device list. */
public record DeviceRow(long id, String name, String deviceKey, String product, Optional<String> moduleVersion,
        boolean online, Optional<Instant> lastOnlineAt, Optional<Instant> activatedAt) {

    static DeviceRow of(Device device, String product) {
        return new DeviceRow(device.id(), device.name(), device.deviceKey().value(), product,
                device.moduleVersion().map(Object::toString), device.isOnline(), device.lastOnlineAt(), device.activatedAt());
    }
}
