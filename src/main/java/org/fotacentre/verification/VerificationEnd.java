package org.fotacentre.verification;

import java.time.Clock;
import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.fotacentre.firmware.PackageUpkeep;
import org.fotacentre.firmware.VersionPackages;
import org.fotacentre.shared.Noticed;
import org.fotacentre.upgrade.DeviceStatus;
import org.fotacentre.upgrade.FailureReason;
import org.fotacentre.upgrade.PlanClosing;
import org.fotacentre.upgrade.Trigger;
import org.fotacentre.upgrade.UpgradeEnded;
import org.fotacentre.upgrade.UpgradeHalted;
import org.fotacentre.upgrade.UpgradeOffering;

/**
 * Ends verifications: by the result of the device, or because their time is over. Success verifies the package. A
 * failed attempt is followed by the next at once, without waiting for the tick; a refusal ends the whole, since asking
 * the one device again would bring the same answer (product.md 2.6).
 */
@ApplicationScoped
public class VerificationEnd {

    @Inject
    private Verifications verifications;

    @Inject
    private PackageUpkeep upkeep;

    @Inject
    private UpgradeOffering offering;

    @Inject
    private PlanClosing closing;

    @Inject
    private VersionPackages packages;

    @Inject
    private Event<Noticed> notice;

    @Inject
    private Clock clock;

    /** Fails every verification that has no result in time (product.md 2.6: 60 minutes). */
    @Transactional
    public void expire(Instant now) {
        verifications.overdueAt(now).forEach(id -> verifications.findForChange(id)
                .ifPresent(overdue -> end(overdue, VerificationStatus.FAILED, now)));
    }

    @Transactional
    void settle(@Observes UpgradeEnded ended) {
        verifications.runningInside(ended.planId()).flatMap(verifications::findForChange)
                .ifPresent(verification -> settle(verification, ended.result(), clock.instant()));
    }

    @Transactional
    void goOn(@Observes UpgradeHalted halted) {
        verifications.runningInside(halted.planId()).flatMap(verifications::findForChange)
                .ifPresent(verification -> goOn(verification, halted.reason(), clock.instant()));
    }

    private void goOn(Verification verification, FailureReason reason, Instant now) {
        if (reason == FailureReason.DEVICE_REFUSED) {
            end(verification, VerificationStatus.FAILED, now);
            closing.endVerification(verification.planId(), now);
        } else {
            offering.offer(verification.planId(), verification.deviceId(), Trigger.TICK, now);
        }
    }

    private void settle(Verification verification, DeviceStatus result, Instant now) {
        boolean proven = result == DeviceStatus.SUCCEEDED;
        end(verification, proven ? VerificationStatus.SUCCEEDED : VerificationStatus.FAILED, now);
        if (proven) {
            upkeep.verify(verification.packageId(), now);
        }
    }

    private void end(Verification verification, VerificationStatus result, Instant now) {
        verification.end(result, now);
        Noticed.Kind kind = result == VerificationStatus.SUCCEEDED ? Noticed.Kind.VERIFICATION_SUCCEEDED : Noticed.Kind.VERIFICATION_FAILED;
        packages.find(verification.packageId()).ifPresent(tried -> notice.fire(new Noticed(kind, tried.id(), tried.name())));
    }
}
