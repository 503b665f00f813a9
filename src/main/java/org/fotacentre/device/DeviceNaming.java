package org.fotacentre.device;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.fotacentre.shared.Audited;
import org.fotacentre.shared.Refusal;

/** A person gives a device a name. */
@ApplicationScoped
public class DeviceNaming {

    @Inject
    Devices devices;

    @Inject
    Event<Audited> audit;

    /**
     * Renames the device and keeps the old name in the audit log.
     *
     * @return whether there is such a device
     * @throws Refusal if the name is blank or too long
     */
    @Transactional
    public boolean rename(long deviceId, String name) {
        Optional<Device> found = devices.find(deviceId);
        found.ifPresent(device -> {
            String before = device.name();
            device.rename(name);
            audit.fire(new Audited(Audited.Subject.DEVICE, Audited.Action.CHANGE, device.deviceKey().value(),
                    before, device.name()));
        });
        return found.isPresent();
    }
}
