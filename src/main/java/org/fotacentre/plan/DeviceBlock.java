package org.fotacentre.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.fotacentre.shared.Audited;
import org.fotacentre.shared.DeviceKey;
import org.fotacentre.shared.Objections;
import org.fotacentre.shared.Refusal;

/**
 * The one change that an active plan allows to its lists: in an emergency a device is put on the black list
 * (product.md 6.25). What it was offered stays with {@code upgrade.DeviceBlocking}.
 */
@ApplicationScoped
public class DeviceBlock {

    private static final String FIELD = "device";

    @Inject
    private Plans plans;

    @Inject
    private ScopeLists scopeLists;

    @Inject
    private Event<Audited> audit;

    /**
     * Takes a device out of the plan, whether it has ever appeared or not.
     *
     * @param reason why, for the audit log
     * @throws Refusal if the plan is a draft, whose lists can be edited, or is over, or the device does not belong to it
     */
    @Transactional
    public UpgradePlan add(long planId, DeviceKey device, StatedReason reason) {
        UpgradePlan plan = plans.findForChange(planId).orElseThrow(() -> Refusal.because("plan.gone"));
        check(plan, device);
        scopeLists.block(planId, device);
        audit.fire(new Audited(Audited.Subject.OTA_UPGRADE, Audited.Action.CHANGE, plan.name())
                .with("audit.detail.blocked", device).with("plan.reason", reason));
        return plan;
    }

    private void check(UpgradePlan plan, DeviceKey device) {
        var objections = new Objections();
        Admission admission = scopeLists.admission(plan.id(), device);
        objections.when(!plan.status().isActive(), "plan.refused.status");
        objections.when(admission == Admission.BLACKLISTED, FIELD, "plan.blocking.already");
        objections.when(admission == Admission.NOT_WHITELISTED, FIELD, "plan.blocking.outside");
        objections.when(scopeLists.counts(plan.id()).black() >= Scope.MOST_ENTRIES, FIELD, "plan.blocking.full", Scope.MOST_ENTRIES);
        objections.raise();
    }
}
