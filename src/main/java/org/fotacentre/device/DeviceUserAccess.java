package org.fotacentre.device;

import java.util.function.Consumer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.fotacentre.shared.Audited;
import org.fotacentre.shared.Refusal;

/** A person decides how the user of a device takes part in its upgrades. */
@ApplicationScoped
public class DeviceUserAccess {

    @Inject
    private Devices devices;

    @Inject
    private Event<Audited> audit;

    /** @throws Refusal if the device is gone */
    @Transactional
    public void confirmItself(long deviceId, boolean on) {
        change(deviceId, user -> user.confirmItself(on), on ? "audit.detail.autoConfirm.on" : "audit.detail.autoConfirm.off");
    }

    /**
     * Replaces the link to the user's page: the old one shows nothing any more.
     *
     * @throws Refusal if the device is gone
     */
    @Transactional
    public void renewLink(long deviceId) {
        change(deviceId, DeviceUser::renewLink, "audit.detail.userLink");
    }

    private void change(long deviceId, Consumer<DeviceUser> change, String detail) {
        Device device = devices.lock(deviceId).orElseThrow(() -> Refusal.because("device.gone"));
        change.accept(device.user());
        audit.fire(new Audited(Audited.Subject.DEVICE, Audited.Action.CHANGE, device.deviceKey().value())
                .with(detail, device.name()));
    }
}
