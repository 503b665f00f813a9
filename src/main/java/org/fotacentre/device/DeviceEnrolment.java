package org.fotacentre.device;

import java.time.Instant;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.fotacentre.product.Product;
import org.fotacentre.shared.DeviceKey;

/**
 * First contact of a device that has proved to know its ProductSecret: it gets its own secret (protocol.md 2.5). A
 * device that lost our answer and asks again gets the same secret, so asking twice does no harm.
 */
@ApplicationScoped
public class DeviceEnrolment {

    @Inject
    private Devices devices;

    /**
     * The device, found or created, with a secret; empty when it is unknown and its product takes only known devices
     * (dynamic authentication is off), or when its own secret was burnt in.
     */
    @Transactional
    public Optional<Device> enrol(Product product, DeviceKey key, Instant now) {
        Optional<Device> device = devices.find(product.id(), key)
                .or(() -> product.isDynamicAuthentication() ? Optional.of(created(product, key, now)) : Optional.empty())
                .filter(known -> known.credentials().mayRegister());
        device.ifPresent(known -> known.credentials().entrust(DeviceSecret.fresh()));
        return device;
    }

    private Device created(Product product, DeviceKey key, Instant now) {
        Device device = new Device(product.id(), key, now);
        devices.add(device);
        return device;
    }
}
