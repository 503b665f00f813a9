package org.fotacentre.device;

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
    private Devices devices;

    @Inject
    private Event<Audited> audit;

    /**
     * Renames the device; the audit log keeps the old name.
     *
     * @throws Refusal if the device is gone, or the name is blank or longer than {@link Device#MAX_NAME}
     */
    @Transactional
    public void rename(long deviceId, String name) {
        Device device = devices.findLive(deviceId).orElseThrow(() -> Refusal.because("device.gone"));
        String before = device.name();
        device.rename(name);
        audit.fire(new Audited(Audited.Subject.DEVICE, Audited.Action.CHANGE, device.deviceKey().value())
                .changed("device.name", before, device.name()));
    }
}
