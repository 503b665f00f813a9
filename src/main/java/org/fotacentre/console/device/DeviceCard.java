package org.fotacentre.console.device;

import java.time.Instant;
import java.util.Optional;

import org.fotacentre.device.Device;

/**
 * What the page of a device shows of it; never its secret.
 *
 * @param hasSecret whether there is a secret to show
 * @param battery percent, or empty text
 * @param signal RSRP in dBm, or empty text
 * @param freeStorage bytes, or empty
 */
public record DeviceCard(long id, String name, String deviceKey, boolean online, boolean hasSecret, Times times,
        Optional<String> moduleModel, String battery, String signal, Optional<Long> freeStorage) {

    /** When things happened to it. */
    public record Times(Instant createdAt, Optional<Instant> activatedAt, Optional<Instant> lastOnlineAt,
            Optional<Instant> lastSeenAt, Optional<Instant> statusAt) {
    }

    static DeviceCard of(Device device) {
        Times times = new Times(device.createdAt(), device.activatedAt(), device.lastOnlineAt(), device.lastSeenAt(),
                device.condition().reportedAt());
        return new DeviceCard(device.id(), device.name(), device.deviceKey().value(), device.isOnline(),
                device.credentials().deviceSecret().isPresent(), times, device.moduleModel(),
                device.condition().battery().isPresent() ? device.condition().battery().getAsInt() + " %" : "",
                device.condition().signal().isPresent() ? device.condition().signal().getAsInt() + " dBm" : "",
                device.condition().freeStorage().isPresent() ? Optional.of(device.condition().freeStorage().getAsLong()) : Optional.empty());
    }
}
