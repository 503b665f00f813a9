package org.fotacentre.console.device;

import java.time.Instant;
import java.util.Optional;

import org.fotacentre.device.Device;

/** What the page of a device shows of it beside its name and its product; never its secret. */
public record DeviceCard(Identity identity, Times times) {

    /** When things happened to it. */
    public record Times(Instant createdAt, Optional<Instant> activatedAt, Optional<Instant> lastOnlineAt, Optional<Instant> lastSeenAt) {
    }

    /** How it is known; {@code authentication} by the name of its constant. */
    public record Identity(Optional<String> serialNumber, String authentication, boolean hasSecret, Optional<Long> importId) {
    }

    static DeviceCard of(Device device) {
        return new DeviceCard(new Identity(device.serialNumber(), device.credentials().authentication().name(),
                device.credentials().deviceSecret().isPresent(), device.importId()),
                new Times(device.createdAt(), device.activatedAt(), device.lastOnlineAt(), device.lastSeenAt()));
    }
}
