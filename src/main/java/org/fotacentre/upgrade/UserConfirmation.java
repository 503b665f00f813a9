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

/**
 * The user of a device agrees to an upgrade, now or at a time of their own, or does not want it (product.md 3.7).
 * The last word counts, as long as the plan lasts and the device has not started.
 */
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
    private UpgradeLog log;

    @Inject
    private Event<Audited> audit;

    /**
     * Takes the user's own word. One who agrees is offered the upgrade at once if the device is online, else when it is.
     *
     * @throws Refusal if the plan is over, is suspended or asks no users, the device has started or has its result, or an
     *     appointment does not lie inside the planned time
     */
    @Transactional
    public void hear(long planId, long deviceId, Consent said, Instant now) {
        hear(planId, deviceId, said, "", now);
    }

    /** The same word from an operator, by the name of the account; the audit log keeps it. */
    @Transactional
    public void hear(long planId, long deviceId, Consent said, String operator, Instant now) {
        UpgradePlan plan = plans.find(planId).orElseThrow(() -> Refusal.because("upgrade.refused.plan"));
        Device device = devices.lock(deviceId).filter(known -> known.productId() == plan.productId())
                .orElseThrow(() -> Refusal.because("upgrade.refused.device"));
        requireAsking(plan, now);
        said.appointment().ifPresent(appointment -> appointment.requireInside(plan.terms(), now));
        note(plan, device, said, operator, now);
        if (device.isOnline() && said.word() != Consent.Word.DECLINED) {
            offering.offer(planId, deviceId, Trigger.PERSON, now);
        }
        if (!operator.isEmpty()) {
            audit.fire(new Audited(Audited.Subject.OTA_UPGRADE, Audited.Action.OTHER, plan.name())
                    .with("audit.detail.user." + said.word(), device.deviceKey()));
        }
    }

    /** The appointed time of one upgrade may be over; the user is asked again then. */
    @Transactional
    void lapse(long upgradeId, Instant now) {
        DeviceUpgrade upgrade = upgrades.lock(upgrades.find(upgradeId).orElseThrow());
        if (upgrade.userAnswer().consent().word() == Consent.Word.APPOINTED
                && upgrade.userAnswer().consent().word(now) == Consent.Word.LAPSED) {
            upgrade.lapse();
            upgrade.current().ifPresent(component -> log.write(component, now, LogEntry.APPOINTMENT_LAPSED));
        }
    }

    private static void requireAsking(UpgradePlan plan, Instant now) {
        if (plan.status().isFinal() || !now.isBefore(plan.terms().endsAt())) {
            throw Refusal.because("consent.refused.over");
        }
        if (!plan.status().isOpen() || plan.terms().mode() != UpgradeMode.USER_CONFIRM) {
            throw Refusal.because("upgrade.refused.plan");
        }
    }

    private void note(UpgradePlan plan, Device device, Consent said, String operator, Instant now) {
        DeviceUpgrade upgrade = upgrades.find(plan.id(), device.id()).map(upgrades::lock)
                .orElseGet(() -> new DeviceUpgrade(plan.id(), device.id(), now));
        if (upgrade.status().isFinal() || upgrade.isAtWork()) {
            throw Refusal.because("upgrade.refused.device");
        }
        upgrade.hear(said, operator, now);
        upgrades.add(upgrade);
        upgrades.flush();
        upgrade.current().ifPresent(component -> log.write(component, now, LogEntry.of(said)));
    }
}
