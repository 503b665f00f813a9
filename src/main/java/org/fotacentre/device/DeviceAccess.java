package org.fotacentre.device;

import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.fotacentre.device.log.DeviceLog;
import org.fotacentre.device.log.DeviceLogLine;
import org.fotacentre.device.log.Happening;
import org.fotacentre.shared.Audited;
import org.fotacentre.shared.Refusal;

/** Who gets to see, or to end, the way a device signs in. Both are on record. */
@ApplicationScoped
public class DeviceAccess {

    @Inject
    private Devices devices;

    @Inject
    private DeviceLog log;

    @Inject
    private Event<Audited> audit;

    @Inject
    private Event<ConnectionRevoked> revoked;

    /**
     * The DeviceSecret, for somebody who asked to see it.
     *
     * @throws Refusal if the device is gone or has no secret yet
     */
    @Transactional
    public String revealSecret(long deviceId) {
        Device device = devices.findLive(deviceId).orElseThrow(() -> Refusal.because("device.gone"));
        String secret = device.credentials().deviceSecret().orElseThrow(() -> Refusal.because("device.secret.none"));
        audit.fire(new Audited(Audited.Subject.DEVICE, Audited.Action.OTHER, device.deviceKey().value())
                .with("audit.detail.shown", "DeviceSecret"));
        return secret;
    }

    /**
     * Makes the DeviceSecret worthless; the device registers anew with its product's secret and gets another. If it is
     * connected, it is sent away.
     *
     * @throws Refusal if the device is gone or has no secret yet
     */
    @Transactional
    public void resetSecret(long deviceId, Instant now) {
        Device device = devices.lock(deviceId).orElseThrow(() -> Refusal.because("device.gone"));
        device.credentials().deviceSecret().orElseThrow(() -> Refusal.because("device.secret.none"));
        device.credentials().reset();
        log.write(new DeviceLogLine(deviceId, Happening.SECRET_RESET, now));
        device.connection().ifPresent(connection -> revoked.fire(new ConnectionRevoked(connection)));
        audit.fire(new Audited(Audited.Subject.DEVICE, Audited.Action.CHANGE, device.deviceKey().value())
                .with("audit.detail.reset", "DeviceSecret"));
    }
}
