package org.fotacentre.console.device;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.fotacentre.device.Device;
import org.fotacentre.product.Product;

/**
 * One line of the device list.
 *
 * @param type type of its product's devices, by the name of its constant
 */
public record DeviceRow(long id, String name, String deviceKey, String product, String type, List<String> tags,
        Optional<String> moduleVersion, boolean online, Optional<Instant> lastOnlineAt, Optional<Instant> activatedAt) {

    static DeviceRow of(Device device, Product product, List<String> tags) {
        return new DeviceRow(device.id(), device.name(), device.deviceKey().value(), product.name(), product.deviceType().name(),
                tags, device.moduleVersion().map(Object::toString), device.isOnline(), device.lastOnlineAt(), device.activatedAt());
    }
}
