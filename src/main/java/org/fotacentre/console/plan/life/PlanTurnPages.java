package org.fotacentre.console.plan.life;

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
import org.fotacentre.console.Form;
import org.fotacentre.console.Redisplay;
import org.fotacentre.console.See;
import org.fotacentre.console.View;
import org.fotacentre.console.plan.PlanDetailing;
import org.fotacentre.console.plan.PlanRow;
import org.fotacentre.plan.PlanSuspension;
import org.fotacentre.plan.StatedReason;
import org.fotacentre.plan.UpgradePlan;
import org.fotacentre.shared.Refusal;
import org.fotacentre.upgrade.PlanInterruption;
import org.fotacentre.upgrade.UnderWay;
import org.fotacentre.upgrade.UpgradeCounts;

/** The last look before a plan is suspended, resumed or terminated, and the deed itself (product.md 2.9). */
@RequestScoped
@Path("plans/{id: \\d+}/{noun: suspension|resumption|termination}")
@For(Role.OPERATOR)
public class PlanTurnPages {

    @Inject
    private PlanInterruption interruption;

    @Inject
    private PlanSuspension suspension;

    @Inject
    private UpgradeCounts counts;

    @Inject
    private PlanDetailing detailing;

    @Inject
    private Form form;

    @Inject
    private Redisplay redisplay;

    @Inject
    private Flash flash;

    @Inject
    private Clock clock;

    @PathParam("id")
    private long id;

    @PathParam("noun")
    private String noun;

    /**
     * What the turn means, in numbers.
     *
     * @param noun route of the turn, prefix of its words
     * @param atWork devices that finish what they are at
     * @param offered devices from which it is taken back
     * @param waiting devices that have not started and have nothing on offer
     * @param reason what was typed
     */
    public record TurnPage(String noun, PlanRow plan, long atWork, long offered, long waiting, String reason) {
    }

    @GET
    public View ask() {
        UpgradePlan plan = detailing.find(id);
        if (!Turn.of(noun).fits(plan.status())) {
            throw Refusal.because("plan.refused.status");
        }
        return question(plan);
    }

    @POST
    public Response act() {
        UpgradePlan plan = detailing.find(id);
        if (Turn.of(noun).fits(plan.status())) {
            redisplay.onRefusal(() -> question(plan));
        }
        switch (Turn.of(noun)) {
            case SUSPENSION -> interruption.suspend(id, StatedReason.of(form.text("reason")), clock.instant());
            case RESUMPTION -> suspension.resume(id, clock.instant());
            case TERMINATION -> interruption.terminate(id, StatedReason.of(form.text("reason")), clock.instant());
        }
        flash.say("plan." + noun + ".done", plan.name());
        return See.other("plans/" + id);
    }

    private View question(UpgradePlan plan) {
        PlanRow row = detailing.row(plan);
        UnderWay underWay = counts.underWay(id);
        return View.of("plan/turn", new TurnPage(noun, row, underWay.atWork(), underWay.offered(),
                Math.max(0, row.results().waiting() - underWay.offered()), form.text("reason")));
    }
}
