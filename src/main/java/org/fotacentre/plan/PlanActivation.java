package org.fotacentre.plan;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.fotacentre.firmware.VersionPackage;
import org.fotacentre.firmware.VersionPackages;
import org.fotacentre.shared.Audited;
import org.fotacentre.shared.Objections;
import org.fotacentre.shared.Refusal;

/** Activates a draft, or names everything that is still in the way. */
@ApplicationScoped
public class PlanActivation {

    @Inject
    private Plans plans;
    @Inject
    private VersionPackages packages;
    @Inject
    private Event<Audited> audit;

    /**
     * Opens the plan to devices and freezes it.
     *
     * @param unverifiedAccepted whether a person agreed to packages that no verification has shown to work
     * @throws Refusal with every condition that is not met
     */
    @Transactional
    public UpgradePlan activate(long planId, boolean unverifiedAccepted, Instant now) {
        UpgradePlan plan = plans.findForChange(planId).orElseThrow(() -> Refusal.because("plan.gone"));
        List<String> unverified = unverified(plan);
        Objections objections = conditions(plan, now);
        objections.when(!unverified.isEmpty() && !unverifiedAccepted, "unverifiedAccepted", "plan.activation.unverified",
                String.join(", ", unverified));
        objections.raise();
        plan.activate(now);
        audit.fire(new Audited(Audited.Subject.OTA_UPGRADE, Audited.Action.OTHER, plan.name())
                .with("audit.detail.activated", String.join(", ", unverified)));
        return plan;
    }

    /** What is in the way of activating the plan now, apart from unverified packages. */
    public Objections conditions(UpgradePlan plan, Instant now) {
        plan.requireDraft();
        Objections objections = new Objections();
        new Readiness(plan, now).check(objections);
        enabled(plan).forEach(component -> objections.when(find(component).isEmpty(), "",
                "plan.activation.packageGone", component.component().identifier()));
        return objections;
    }

    /** Names of the packages the plan would send although no verification has shown that they work. */
    public List<String> unverified(UpgradePlan plan) {
        return enabled(plan).stream().flatMap(component -> find(component).stream())
                .filter(chosen -> !chosen.isVerified()).map(VersionPackage::name).distinct().toList();
    }

    /** Active plans about a component of this one; devices that fit both get the older one first (product.md 6.20). */
    public List<UpgradePlan> overlapping(UpgradePlan plan, Instant now) {
        List<PlanComponent> mine = enabled(plan);
        return plans.activeOf(plan.productId(), now).stream().filter(other -> other.id() != plan.id()
                && enabled(other).stream().anyMatch(theirs -> mine.stream().anyMatch(theirs::meansSamePart))).toList();
    }

    private static List<PlanComponent> enabled(UpgradePlan plan) {
        return plan.components().stream().filter(PlanComponent::enabled).toList();
    }

    private Optional<VersionPackage> find(PlanComponent component) {
        return packages.find(component.packageId()).filter(found -> !found.isDeleted());
    }
}
