package org.fotacentre.device;

import java.util.Optional;

import org.fotacentre.shared.DeviceAddress;
import org.fotacentre.shared.DeviceKey;
import org.fotacentre.shared.ProductKey;

/**
 * A device that is told something: where it can be reached, and what it speaks.
 *
 * @param protocol of its last connection; that of stock modules if it never had one
 */
public record Recipient(DeviceAddress address, Protocol protocol) {

    /** As it stands in the database; {@code protocol} may be null. */
    public Recipient(ProductKey product, DeviceKey device, Protocol protocol) {
        this(new DeviceAddress(product, device), Optional.ofNullable(protocol).orElse(Protocol.QUECTHING));
    }

    /** A device of the product with that key. */
    public static Recipient of(ProductKey product, Device device) {
        return new Recipient(product, device.deviceKey(), device.protocol().orElse(null));
    }
}
