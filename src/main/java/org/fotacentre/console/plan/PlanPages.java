package org.fotacentre.console.plan;

import java.util.List;
import java.util.OptionalLong;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;

import org.fotacentre.console.Flash;
import org.fotacentre.console.Form;
import org.fotacentre.console.Option;
import org.fotacentre.console.See;
import org.fotacentre.console.View;
import org.fotacentre.monitoring.PlanBoard;
import org.fotacentre.plan.PlanDeletion;
import org.fotacentre.plan.PlanFilter;
import org.fotacentre.plan.PlanStatus;
import org.fotacentre.plan.Plans;
import org.fotacentre.plan.UpgradePlan;
import org.fotacentre.shared.Rows;

/** Upgrade plans: list, show, delete. */
@RequestScoped
@Path("plans")
public class PlanPages {

    @Inject
    private Plans plans;

    @Inject
    private PlanDetailing detailing;

    @Inject
    private PlanBoard board;

    @Inject
    private PlanDeletion deletion;

    @Inject
    private PlanChoices choices;

    @Inject
    private Form form;

    @Inject
    private Flash flash;

    /** The list with its filters. */
    public record PlanList(PlanRow.Results overall, String name, String product, String status, List<Option> products,
            Rows<PlanRow> rows) {

        /** Whether a filter hides some plans. */
        public boolean filtered() {
            return !(name + product + status).isEmpty();
        }
    }

    /** One plan. */
    public record PlanPage(PlanDetails plan) {
    }

    @GET
    public View list() {
        PlanFilter filter = new PlanFilter(form.text("name"), product(), form.choice("status", PlanStatus.class));
        Rows<PlanRow> rows = plans.list(filter, form.page()).map(detailing::row);
        String status = filter.status().map(Enum::name).orElse("");
        return View.of("plan/index", new PlanList(PlanRow.Results.of(board.overall()), filter.name(),
                form.text("product"), status, choices.products(), rows));
    }

    @GET
    @Path("{id: \\d+}")
    public View show(@PathParam("id") long id) {
        return View.of("plan/show", new PlanPage(detailing.details(find(id))));
    }

    @GET
    @Path("{id: \\d+}/deletion")
    public View askBeforeDeletion(@PathParam("id") long id) {
        UpgradePlan plan = find(id);
        plan.requireDraft();
        return View.of("plan/deletion", new PlanPage(detailing.details(plan)));
    }

    @POST
    @Path("{id: \\d+}/deletion")
    public Response delete(@PathParam("id") long id) {
        flash.say("plan.deleted", deletion.delete(find(id).id()));
        return See.other("plans");
    }

    private UpgradePlan find(long id) {
        return plans.find(id).filter(found -> !found.isHidden()).orElseThrow(NotFoundException::new);
    }

    private OptionalLong product() {
        String id = form.text("product");
        return id.matches("[0-9]{1,18}") ? OptionalLong.of(Long.parseLong(id)) : OptionalLong.empty();
    }
}
