package org.fotacentre.console.plan.life;

import java.util.List;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;

import org.fotacentre.account.Role;
import org.fotacentre.console.Flash;
import org.fotacentre.console.For;
import org.fotacentre.console.Form;
import org.fotacentre.console.See;
import org.fotacentre.console.View;
import org.fotacentre.console.plan.PlanDetailing;
import org.fotacentre.plan.PlanDeletion;
import org.fotacentre.plan.UpgradePlan;

/** Deletes drafts, one or several, after a question that names them. */
@RequestScoped
@Path("plans")
@For(Role.OPERATOR)
public class PlanDeletionPages {

    @Inject
    private PlanDeletion deletion;

    @Inject
    private PlanDetailing detailing;

    @Inject
    private Form form;

    @Inject
    private Flash flash;

    /** The drafts in question. */
    public record DeletionPage(List<Draft> drafts) {
    }

    /** One of them. */
    public record Draft(long id, String name) {
    }

    @GET
    @Path("{id: \\d+}/deletion")
    public View ask(@PathParam("id") long id) {
        return question(List.of(id));
    }

    @GET
    @Path("deletion")
    public View askForSeveral() {
        return question(chosen());
    }

    @POST
    @Path("{id: \\d+}/deletion")
    public Response delete(@PathParam("id") long id) {
        return delete(List.of(id));
    }

    @POST
    @Path("deletion")
    public Response deleteSeveral() {
        return delete(chosen());
    }

    private View question(List<Long> ids) {
        List<UpgradePlan> plans = ids.stream().map(detailing::find).toList();
        deletion.check(plans);
        return View.of("plan/deletion", new DeletionPage(plans.stream().map(plan -> new Draft(plan.id(), plan.name())).toList()));
    }

    private Response delete(List<Long> ids) {
        List<String> names = deletion.delete(ids.stream().map(detailing::find).map(UpgradePlan::id).toList());
        flash.say("plan.deleted", String.join(", ", names));
        return See.other("plans");
    }

    private List<Long> chosen() {
        return form.texts("plan").stream().filter(id -> id.matches("[0-9]{1,18}")).map(Long::valueOf).distinct().toList();
    }
}
