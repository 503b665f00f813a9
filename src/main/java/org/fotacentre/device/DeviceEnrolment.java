package org.fotacentre.device;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.HexFormat;
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

    private static final SecureRandom RANDOM = new SecureRandom();

    @Inject
    private Devices devices;

    /**
     * The device, found or created, with a secret; empty when it is unknown and its product takes only known devices
     * (dynamic authentication is off).
     */
    @Transactional
    public Optional<Device> enrol(Product product, DeviceKey key, Instant now) {
        Optional<Device> device = devices.find(product.id(), key)
                .or(() -> product.isDynamicAuthentication() ? Optional.of(created(product, key, now)) : Optional.empty());
        device.ifPresent(known -> known.entrust(freshSecret()));
        return device;
    }

    private Device created(Product product, DeviceKey key, Instant now) {
        Device device = new Device(product.id(), key, now);
        devices.add(device);
        return device;
    }

    /** 32 lower-case hex digits: what both dialects store (protocol.md 2.5). */
    private static String freshSecret() {
        byte[] bytes = new byte[16];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
