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
import org.fotacentre.plan.ScopeList;
import org.fotacentre.plan.UpgradePlan;
import org.fotacentre.plan.scope.ListEditing;
import org.fotacentre.plan.scope.ProposedKeys;
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
    private ListEditing lists;
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
        proposed.scope().read(objections);
        PlanContent content = check(proposed, 0, objections);
        UpgradePlan plan = new UpgradePlan(product.orElseThrow().id(), content, account, now);
        plans.add(plan);
        audit.fire(new Audited(Audited.Subject.OTA_UPGRADE, Audited.Action.CREATE, plan.name())
                .with("plan.product", product.orElseThrow().name()));
        fill(plan, ScopeList.BLACK, proposed.scope().black(), now);
        fill(plan, ScopeList.WHITE, proposed.scope().white(), now);
        return plan;
    }

    /**
     * Saves a draft again; its product stays, and its lists, which are edited by themselves.
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
        PlanContent content = check(proposed, plan.id(), objections);
        PlanInWords before = PlanInWords.of(plan.content());
        plan.edit(content, account, now);
        audit.fire(before.changes(new Audited(Audited.Subject.OTA_UPGRADE, Audited.Action.CHANGE, plan.name()), PlanInWords.of(content)));
        return plan;
    }

    private PlanContent check(ProposedPlan proposed, long planId, Objections objections) {
        Optional<PlanContent> content = proposed.read(this::facts, objections);
        objections.when(plans.isNameTaken(proposed.name(), planId), "name", "plan.name.taken");
        objections.raise();
        return content.orElseThrow();
    }

    private void fill(UpgradePlan plan, ScopeList list, String typed, Instant now) {
        ProposedKeys keys = ProposedKeys.of(typed);
        if (!keys.entries().isEmpty()) {
            lists.fill(plan.id(), new ListEditing.Filling(list, keys, true), plan.authorship().createdBy(), now);
        }
    }

    private Optional<Product> product(String id) {
        return id.matches("[0-9]{1,18}") ? products.find(Long.parseLong(id)) : Optional.empty();
    }

    private Optional<PackageFacts> facts(long packageId) {
        return packages.find(packageId).filter(found -> !found.isDeleted()).map(PackageFacts::of);
    }
}
