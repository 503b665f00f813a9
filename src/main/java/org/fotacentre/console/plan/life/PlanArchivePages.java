package org.fotacentre.console.plan.life;

import java.time.Clock;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;

import org.fotacentre.console.Flash;
import org.fotacentre.console.Form;
import org.fotacentre.console.See;
import org.fotacentre.console.plan.PlanDetailing;
import org.fotacentre.plan.PlanArchive;

/** Puts a plan that is over aside and back: one button each, since nothing is lost. */
@RequestScoped
@Path("plans/{id: \\d+}/archive")
public class PlanArchivePages {

    @Inject
    private PlanArchive archive;

    @Inject
    private PlanDetailing detailing;

    @Inject
    private Form form;

    @Inject
    private Flash flash;

    @Inject
    private Clock clock;

    @PathParam("id")
    private long id;

    @POST
    public Response move() {
        long plan = detailing.find(id).id();
        if (form.flag("back")) {
            flash.say("plan.unarchive.done", archive.takeOut(plan).name());
        } else {
            flash.say("plan.archive.done", archive.add(plan, clock.instant()).name());
        }
        return See.other("plans/" + id);
    }
}
