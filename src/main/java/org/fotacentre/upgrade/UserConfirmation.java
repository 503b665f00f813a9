package org.fotacentre.upgrade;

import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.fotacentre.device.Device;
import org.fotacentre.device.Devices;
import org.fotacentre.plan.Plans;
import org.fotacentre.plan.UpgradeMode;
import org.fotacentre.plan.UpgradePlan;
import org.fotacentre.shared.Audited;
import org.fotacentre.shared.Refusal;

/** An operator agrees to an upgrade on behalf of the device's user (product.md 3.7); the plan is then sent at once. */
@ApplicationScoped
public class UserConfirmation {

    @Inject
    private Plans plans;

    @Inject
    private Devices devices;

    @Inject
    private DeviceUpgrades upgrades;

    @Inject
    private UpgradeOffering offering;

    @Inject
    private Event<Audited> audit;

    /**
     * Notes the agreement and offers the plan if the device is online, else when it comes online.
     *
     * @throws Refusal unless the plan is open, asks users, and the device belongs to its product and has no result yet
     */
    @Transactional
    public void confirm(long planId, long deviceId, Instant now) {
        UpgradePlan plan = plans.find(planId).orElseThrow(() -> Refusal.because("upgrade.refused.plan"));
        Device device = devices.find(deviceId).filter(known -> known.productId() == plan.productId())
                .orElseThrow(() -> Refusal.because("upgrade.refused.device"));
        if (!plan.status().isOpen() || plan.terms().mode() != UpgradeMode.USER_CONFIRM) {
            throw Refusal.because("upgrade.refused.plan");
        }
        note(plan, device, now);
        if (device.isOnline()) {
            offering.offer(planId, deviceId, Trigger.PERSON, now);
        }
        audit.fire(new Audited(Audited.Subject.OTA_UPGRADE, Audited.Action.OTHER, plan.name())
                .with("audit.detail.confirmedFor", device.deviceKey()));
    }

    private void note(UpgradePlan plan, Device device, Instant now) {
        DeviceUpgrade upgrade = upgrades.find(plan.id(), device.id()).map(upgrades::lock)
                .orElseGet(() -> new DeviceUpgrade(plan.id(), device.id(), now));
        if (upgrade.status().isFinal() || upgrade.isAtWork()) {
            throw Refusal.because("upgrade.refused.device");
        }
        upgrade.confirmForUser(now);
        upgrades.add(upgrade);
        upgrades.flush();
    }
}
