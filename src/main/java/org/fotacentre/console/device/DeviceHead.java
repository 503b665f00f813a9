package org.fotacentre.console.device;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

import org.fotacentre.device.Device;
import org.fotacentre.device.DeviceTags;
import org.fotacentre.device.Devices;
import org.fotacentre.product.Products;

/** What stands above every page of a device. */
@RequestScoped
public class DeviceHead {

    @Inject
    private Devices devices;

    @Inject
    private DeviceTags tags;

    @Inject
    private Products products;

    /** The device by name and key, whose it is, and how it is now. */
    public record Face(long id, String name, String deviceKey, ProductLink product, State state, List<String> tags) {
    }

    /** Whether the device is connected now, and whether it ever was. */
    public record State(boolean online, boolean activated) {
    }

    /** The device, unless it has been deleted. */
    Optional<Device> device(long id) {
        return devices.findLive(id);
    }

    Face face(Device device) {
        return new Face(device.id(), device.name(), device.deviceKey().value(),
                ProductLink.of(products.find(device.productId()).orElseThrow()),
                new State(device.isOnline(), device.activatedAt().isPresent()), tags.of(device.id()));
    }
}
