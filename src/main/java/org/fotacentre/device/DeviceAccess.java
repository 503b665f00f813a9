package org.fotacentre.device;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.fotacentre.shared.Audited;
import org.fotacentre.shared.Refusal;

/** Who gets to see how a device signs in. It is on record. */
@ApplicationScoped
public class DeviceAccess {

    @Inject
    private Devices devices;

    @Inject
    private Event<Audited> audit;

    /**
     * The DeviceSecret, for somebody who asked to see it.
     *
     * @throws Refusal if the device is gone or has no secret yet
     */
    @Transactional
    public String revealSecret(long deviceId) {
        Device device = devices.find(deviceId).orElseThrow(() -> Refusal.because("device.gone"));
        String secret = device.deviceSecret().orElseThrow(() -> Refusal.because("device.secret.none"));
        audit.fire(new Audited(Audited.Subject.DEVICE, Audited.Action.OTHER, device.deviceKey().value())
                .with("audit.detail.shown", "DeviceSecret"));
        return secret;
    }
}
