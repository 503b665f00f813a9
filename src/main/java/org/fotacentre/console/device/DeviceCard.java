package org.fotacentre.console.device;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.fotacentre.device.Device;

/**
 * What the page of a device shows of it; never its secret.
 *
 * @param battery percent, or empty text
 * @param signal RSRP in dBm, or empty text
 * @param freeStorage bytes, or empty
 */
public record DeviceCard(long id, String name, String deviceKey, boolean online, Identity identity, Times times,
        List<String> tags, Optional<String> moduleModel, String battery, String signal, Optional<Long> freeStorage) {

    /** When things happened to it. */
    public record Times(Instant createdAt, Optional<Instant> activatedAt, Optional<Instant> lastOnlineAt,
            Optional<Instant> lastSeenAt, Optional<Instant> statusAt) {
    }

    /** How it is known; {@code authentication} by the name of its constant. */
    public record Identity(Optional<String> serialNumber, String authentication, boolean hasSecret, Optional<Long> importId) {
    }

    static DeviceCard of(Device device, List<String> tags) {
        Times times = new Times(device.createdAt(), device.activatedAt(), device.lastOnlineAt(), device.lastSeenAt(),
                device.condition().reportedAt());
        return new DeviceCard(device.id(), device.name(), device.deviceKey().value(), device.isOnline(),
                identity(device), times, tags, device.moduleModel(),
                device.condition().battery().isPresent() ? device.condition().battery().getAsInt() + " %" : "",
                device.condition().signal().isPresent() ? device.condition().signal().getAsInt() + " dBm" : "",
                device.condition().freeStorage().isPresent() ? Optional.of(device.condition().freeStorage().getAsLong()) : Optional.empty());
    }

    private static Identity identity(Device device) {
        return new Identity(device.serialNumber(), device.credentials().authentication().name(),
                device.credentials().deviceSecret().isPresent(), device.importId());
    }
}
