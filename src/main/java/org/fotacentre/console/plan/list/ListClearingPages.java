package org.fotacentre.console.plan.list;

import java.time.Clock;

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
import org.fotacentre.console.See;
import org.fotacentre.console.View;
import org.fotacentre.console.Visitor;
import org.fotacentre.console.plan.PlanDetailing;
import org.fotacentre.console.plan.PlanRow;
import org.fotacentre.plan.ScopeLists;
import org.fotacentre.plan.UpgradePlan;
import org.fotacentre.plan.scope.ListEditing;

/** Empties a list of a draft, after a question that says how many entries it has. */
@RequestScoped
@Path("plans/{id: \\d+}/lists/{list: black|white}/clearing")
@For(Role.OPERATOR)
public class ListClearingPages {

    @Inject
    private ListEditing editing;
    @Inject
    private ScopeLists scopeLists;
    @Inject
    private PlanDetailing detailing;
    @Inject
    private Flash flash;
    @Inject
    private Visitor visitor;
    @Inject
    private Clock clock;

    @PathParam("id")
    private long id;
    @PathParam("list")
    private String name;

    /** The question. */
    public record ClearingPage(PlanRow plan, String list, int length) {
    }

    @GET
    public View ask() {
        UpgradePlan plan = detailing.find(id);
        plan.requireDraft();
        return View.of("plan/list/clearing", new ClearingPage(detailing.row(plan), name, scopeLists.keys(id, PlanListPages.list(name)).size()));
    }

    @POST
    public Response clear() {
        detailing.find(id);
        editing.clear(id, PlanListPages.list(name), visitor.name(), clock.instant());
        flash.say("plan.list.cleared." + name);
        return See.other("plans/" + id + "/lists/" + name);
    }
}
