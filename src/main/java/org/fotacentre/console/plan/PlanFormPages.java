package org.fotacentre.console.plan;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.fotacentre.console.Flash;
import org.fotacentre.console.Redisplay;
import org.fotacentre.console.See;
import org.fotacentre.console.View;
import org.fotacentre.console.Visitor;
import org.fotacentre.plan.Plans;
import org.fotacentre.plan.UpgradePlan;
import org.fotacentre.plan.draft.PlanDraft;
import org.fotacentre.plan.draft.ProposedPlan;
import org.fotacentre.plan.draft.Revision;

/** New plan, edit plan. The buttons of the component rows show the form again with the rows changed; nothing is saved then. */
@RequestScoped
@Path("plans")
public class PlanFormPages {

    @Inject
    private Plans plans;

    @Inject
    private PlanDraft draft;

    @Inject
    private PlanForm planForm;

    @Inject
    private PlanChoices choices;

    @Inject
    private Redisplay redisplay;

    @Inject
    private Flash flash;

    @Inject
    private Visitor visitor;

    @Inject
    private Clock clock;

    /** Identifiers that devices of a product report, to pick from. */
    public record IdentifierList(List<PlanFormPage.Identifier> identifiers) {
    }

    @GET
    @Path("new")
    public View blank() {
        return form(ProposedPlan.fresh(planForm.typed().productId(), visitor.zone().getId()));
    }

    @GET
    @Path("new/identifiers")
    public View identifiers() {
        return View.of("plan/_identifiers", new IdentifierList(choices.identifiers(planForm.typed().productId())));
    }

    @POST
    public Response create() {
        ProposedPlan typed = planForm.typed();
        Optional<View> rearranged = planForm.rearranged(typed).map(this::form);
        if (rearranged.isPresent()) {
            return shown(rearranged.get());
        }
        redisplay.onRefusal(() -> form(typed));
        return saved(draft.create(typed, visitor.name(), clock.instant()));
    }

    @GET
    @Path("{id: \\d+}/edit")
    public View filled(@PathParam("id") long id) {
        UpgradePlan plan = draft(id);
        return form(new Revision(id, plan.version()), ProposedPlan.of(plan));
    }

    @POST
    @Path("{id: \\d+}")
    public Response change(@PathParam("id") long id) {
        ProposedPlan typed = planForm.typed().forProduct(draft(id).productId());
        Revision revision = new Revision(id, planForm.version());
        Optional<View> rearranged = planForm.rearranged(typed).map(changed -> form(revision, changed));
        if (rearranged.isPresent()) {
            return shown(rearranged.get());
        }
        redisplay.onRefusal(() -> form(revision, typed));
        return saved(draft.change(revision, typed, visitor.name(), clock.instant()));
    }

    private UpgradePlan draft(long id) {
        UpgradePlan plan = plans.find(id).filter(found -> !found.isHidden()).orElseThrow(NotFoundException::new);
        plan.requireDraft();
        return plan;
    }

    private View form(ProposedPlan typed) {
        return View.of("plan/form", choices.form(typed, clock.instant()));
    }

    private View form(Revision revision, ProposedPlan typed) {
        return View.of("plan/form", choices.form(revision, typed, clock.instant()));
    }

    private static Response shown(View view) {
        return Response.ok(view, MediaType.TEXT_HTML).build();
    }

    private Response saved(UpgradePlan plan) {
        flash.say("plan.saved", plan.name());
        return See.other("plans/" + plan.id() + (planForm.wantsActivation() ? "/activation" : ""));
    }
}
