package org.fotacentre.verification;

import java.time.Clock;
import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.fotacentre.firmware.PackageUpkeep;
import org.fotacentre.upgrade.DeviceStatus;
import org.fotacentre.upgrade.UpgradeEnded;

/**
 * Ends verifications: by the result of the device, or because their time is over. Success verifies the package. The
 * hidden plan ends like any other, by the tick.
 */
@ApplicationScoped
public class VerificationEnd {

    @Inject
    private Verifications verifications;

    @Inject
    private PackageUpkeep upkeep;

    @Inject
    private Clock clock;

    /** Fails every verification that has no result in time (product.md 2.6: 60 minutes). */
    @Transactional
    public void expire(Instant now) {
        verifications.overdueAt(now).forEach(id -> verifications.findForChange(id)
                .ifPresent(overdue -> overdue.end(VerificationStatus.FAILED, now)));
    }

    @Transactional
    void settle(@Observes UpgradeEnded ended) {
        verifications.runningInside(ended.planId()).flatMap(verifications::findForChange)
                .ifPresent(verification -> settle(verification, ended.result(), clock.instant()));
    }

    private void settle(Verification verification, DeviceStatus result, Instant now) {
        boolean proven = result == DeviceStatus.SUCCEEDED;
        verification.end(proven ? VerificationStatus.SUCCEEDED : VerificationStatus.FAILED, now);
        if (proven) {
            upkeep.verify(verification.packageId(), now);
        }
    }
}
