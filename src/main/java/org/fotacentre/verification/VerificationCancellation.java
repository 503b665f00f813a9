package org.fotacentre.verification;

import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.fotacentre.shared.Audited;
import org.fotacentre.shared.Refusal;
import org.fotacentre.upgrade.PlanClosing;

/**
 * Calls off a running verification. What the device was offered is withdrawn; a device that has accepted cannot be
 * stopped (product.md 2.9), but what comes of it no longer counts.
 */
@ApplicationScoped
public class VerificationCancellation {

    @Inject
    private Verifications verifications;

    @Inject
    private PlanClosing closing;

    @Inject
    private Event<Audited> audit;

    /**
     * Calls off.
     *
     * @param packageName name of the package under trial, for the audit log
     * @throws Refusal when it has ended meanwhile
     */
    @Transactional
    public void cancel(long id, String packageName, Instant now) {
        Verification running = verifications.findForChange(id)
                .filter(found -> found.status() == VerificationStatus.RUNNING)
                .orElseThrow(() -> Refusal.because("verification.over"));
        running.end(VerificationStatus.CANCELLED, now);
        closing.endVerification(running.planId(), now);
        audit.fire(new Audited(Audited.Subject.OTA_UPGRADE, Audited.Action.OTHER, packageName)
                .with("verification.cancel", verifications.deviceKey(id)).with("plan.component.identifier", running.identifier()));
    }
}
