package org.fotacentre.device;

import java.time.Instant;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.fotacentre.shared.Audited;

/**
 * Takes devices out of the fleet. What plans did with them stays on record. A device that comes back is a new one, if
 * its product takes unknown devices or somebody imports it again.
 */
@ApplicationScoped
public class DeviceDeletion {

    @Inject
    private Devices devices;

    @Inject
    private Event<Audited> audit;

    @Inject
    private Event<DeviceDeleted> deleted;

    @Inject
    private Event<ConnectionRevoked> revoked;

    /**
     * Deletes one device. Each has a transaction of its own: what plans were doing with it is settled in the same.
     *
     * @return whether it was still there
     */
    @Transactional
    public boolean delete(long deviceId, Instant now) {
        Optional<Device> found = devices.lock(deviceId);
        found.ifPresent(device -> delete(device, now));
        return found.isPresent();
    }

    private void delete(Device device, Instant now) {
        device.connection().ifPresent(connection -> revoked.fire(new ConnectionRevoked(connection)));
        device.delete(now);
        devices.forgetParts(device.id());
        deleted.fire(new DeviceDeleted(device.id(), now));
        audit.fire(new Audited(Audited.Subject.DEVICE, Audited.Action.DELETE, device.deviceKey().value())
                .with("device.name", device.name()));
    }
}
