package org.fotacentre.console.plan.life;

import java.time.Clock;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;

import org.fotacentre.console.Flash;
import org.fotacentre.console.See;
import org.fotacentre.console.Visitor;
import org.fotacentre.console.plan.PlanDetailing;
import org.fotacentre.plan.UpgradePlan;
import org.fotacentre.plan.draft.PlanCopying;

/** Makes a draft like a plan and opens its form, since the days want to be chosen. One button: nothing is lost by it. */
@RequestScoped
@Path("plans/{id: \\d+}/copy")
public class PlanCopyPages {

    @Inject
    private PlanCopying copying;

    @Inject
    private PlanDetailing detailing;

    @Inject
    private Flash flash;

    @Inject
    private Visitor visitor;

    @Inject
    private Clock clock;

    @POST
    public Response copy(@PathParam("id") long id) {
        UpgradePlan original = detailing.find(id);
        UpgradePlan copy = copying.copy(original.id(), visitor.name(), clock.instant());
        flash.say("plan.copy.done", original.name());
        return See.other("plans/" + copy.id() + "/edit");
    }
}
