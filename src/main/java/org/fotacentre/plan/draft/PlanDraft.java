package org.fotacentre.plan.draft;

import java.time.Instant;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.fotacentre.firmware.VersionPackages;
import org.fotacentre.plan.PlanContent;
import org.fotacentre.plan.Plans;
import org.fotacentre.plan.Scope;
import org.fotacentre.plan.ScopeLists;
import org.fotacentre.plan.UpgradePlan;
import org.fotacentre.product.Product;
import org.fotacentre.product.Products;
import org.fotacentre.shared.Audited;
import org.fotacentre.shared.Objections;
import org.fotacentre.shared.Refusal;

/** Saves what a person typed as a draft, or names everything that is wrong with it. */
@ApplicationScoped
public class PlanDraft {

    @Inject
    private Plans plans;
    @Inject
    private ScopeLists scopeLists;
    @Inject
    private Products products;
    @Inject
    private VersionPackages packages;
    @Inject
    private Event<Audited> audit;

    /**
     * Saves a new plan.
     *
     * @throws Refusal with every field that is wrong
     */
    @Transactional
    public UpgradePlan create(ProposedPlan proposed, String account, Instant now) {
        Objections objections = new Objections();
        Optional<Product> product = product(proposed.productId());
        objections.when(product.isEmpty(), "product", "plan.product.missing");
        Checked checked = check(proposed, 0, objections);
        UpgradePlan plan = new UpgradePlan(product.orElseThrow().id(), checked.content(), account, now);
        plans.add(plan);
        scopeLists.replace(plan.id(), checked.scope());
        audit.fire(new Audited(Audited.Subject.OTA_UPGRADE, Audited.Action.CREATE, plan.name())
                .with("plan.product", product.orElseThrow().name()));
        return plan;
    }

    /**
     * Saves a draft again; its product stays.
     *
     * @throws Refusal with every field that is wrong, or because the plan is no draft, is gone, or was saved by
     *         somebody else since {@code revision}
     */
    @Transactional
    public UpgradePlan change(Revision revision, ProposedPlan proposed, String account, Instant now) {
        UpgradePlan plan = plans.findForChange(revision.planId()).orElseThrow(() -> Refusal.because("plan.gone"));
        plan.requireDraft();
        Objections objections = new Objections();
        objections.when(plan.version() != revision.version(), "plan.changedMeanwhile");
        objections.when(!String.valueOf(plan.productId()).equals(proposed.productId()), "product", "plan.product.fixed");
        Checked checked = check(proposed, plan.id(), objections);
        PlanInWords before = PlanInWords.of(plan.content(), scopeLists.of(plan.id()));
        plan.edit(checked.content(), account, now);
        scopeLists.replace(plan.id(), checked.scope());
        audit.fire(before.changes(new Audited(Audited.Subject.OTA_UPGRADE, Audited.Action.CHANGE, plan.name()),
                PlanInWords.of(checked.content(), checked.scope())));
        return plan;
    }

    private record Checked(PlanContent content, Scope scope) {
    }

    private Checked check(ProposedPlan proposed, long planId, Objections objections) {
        Optional<Scope> scope = proposed.scope().read(objections);
        Optional<PlanContent> content = proposed.read(this::facts, objections);
        objections.when(plans.isNameTaken(proposed.name(), planId), "name", "plan.name.taken");
        objections.raise();
        return new Checked(content.orElseThrow(), scope.orElseThrow());
    }

    private Optional<Product> product(String id) {
        return id.matches("[0-9]{1,18}") ? products.find(Long.parseLong(id)) : Optional.empty();
    }

    private Optional<PackageFacts> facts(long packageId) {
        return packages.find(packageId).filter(found -> !found.isDeleted()).map(PackageFacts::of);
    }
}
