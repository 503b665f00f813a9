package org.fotacentre.console.device;

import java.time.Instant;
import java.util.Optional;

import org.fotacentre.device.Device;
import org.fotacentre.device.Protocol;

/** What the page of a device shows of it beside its name and its product; never its secret. */
public record DeviceCard(Identity identity, Times times) {

    /** When things happened to it. */
    public record Times(Instant createdAt, Optional<Instant> activatedAt, Optional<Instant> lastOnlineAt, Optional<Instant> lastSeenAt) {
    }

    /** How it is known; {@code authentication} and {@code protocol} by the names of their constants. */
    public record Identity(Optional<String> serialNumber, String authentication, boolean hasSecret, Optional<Long> importId,
            Optional<String> protocol) {

        /** Whether it does not, as far as is known, speak the protocol of modules. */
        public boolean mayBeOther() {
            return protocol.filter(Protocol.QUECTHING.name()::equals).isEmpty();
        }
    }

    static DeviceCard of(Device device) {
        return new DeviceCard(new Identity(device.serialNumber(), device.credentials().authentication().name(),
                device.credentials().deviceSecret().isPresent(), device.importId(), device.protocol().map(Enum::name)),
                new Times(device.createdAt(), device.activatedAt(), device.lastOnlineAt(), device.lastSeenAt()));
    }
}
