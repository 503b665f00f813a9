package org.fotacentre.verification;

import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.fotacentre.device.Device;
import org.fotacentre.device.Devices;
import org.fotacentre.firmware.VersionPackage;
import org.fotacentre.firmware.VersionPackages;
import org.fotacentre.plan.PlanComponent;
import org.fotacentre.plan.UpgradePlan;
import org.fotacentre.plan.VerificationPlans;
import org.fotacentre.shared.Audited;
import org.fotacentre.shared.Objections;
import org.fotacentre.shared.Refusal;
import org.fotacentre.upgrade.Match;
import org.fotacentre.upgrade.Trigger;
import org.fotacentre.upgrade.UpgradeOffering;

/** Starts verifications: the package goes to the device at once, or the reason why not comes back. */
@ApplicationScoped
public class VerificationRun {

    @Inject
    private VersionPackages packages;

    @Inject
    private Devices devices;

    @Inject
    private Verifications verifications;

    @Inject
    private VerificationPlans plans;

    @Inject
    private UpgradeOffering offering;

    @Inject
    private Event<Audited> audit;

    /**
     * Starts a verification.
     *
     * @return its id
     * @throws Refusal when something is missing, the device is offline or busy or its version does not fit, or the same
     *     trial is running
     */
    @Transactional
    public long start(Trial trial, String account, Instant now) {
        VersionPackage tried = packages.findForChange(trial.packageId()).filter(found -> !found.isDeleted())
                .orElseThrow(() -> Refusal.because("firmware.gone"));
        Objections objections = new Objections();
        trial.check(objections);
        objections.raise();
        Device device = devices.findLive(trial.device().getAsLong())
                .orElseThrow(() -> Refusal.at("device", "verification.device.missing"));
        objections.when(!device.isOnline(), "device", "verification.device.offline");
        objections.when(verifications.isRunning(tried.id(), device.id(), trial.identifier()),
                "device", "verification.running");
        objections.raise();
        audit.fire(new Audited(Audited.Subject.OTA_UPGRADE, Audited.Action.OTHER, tried.name())
                .with("audit.detail.verification", device.deviceKey()).with("plan.component.identifier", trial.identifier()));
        return open(Trial.component(tried, trial.identifier()), device, account, now);
    }

    private long open(PlanComponent component, Device device, String account, Instant now) {
        UpgradePlan plan = plans.open(
                new VerificationPlans.VerificationTarget(device.productId(), device.deviceKey(), component), account, now);
        Verification fresh = new Verification(plan, device.id(), account, now);
        verifications.add(fresh);
        requireSent(offering.offer(plan.id(), device.id(), Trigger.PERSON, now));
        return fresh.id();
    }

    /** What the rules say against the device is the reason for the person; refusing takes the plan back. */
    private static void requireSent(Match match) {
        TrialOutlook.objection(match).ifPresent(key -> {
            throw Refusal.at("device", key);
        });
    }
}
