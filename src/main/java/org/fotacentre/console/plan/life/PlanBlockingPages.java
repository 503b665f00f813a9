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
import org.fotacentre.plan.StatedReason;
import org.fotacentre.plan.UpgradePlan;
import org.fotacentre.shared.DeviceKey;
import org.fotacentre.shared.Refusal;
import org.fotacentre.upgrade.DeviceBlocking;

/** Takes a device out of an active plan, after a question that says what that means (product.md 6.25). */
@RequestScoped
@Path("plans/{id: \\d+}/blocking")
@For(Role.OPERATOR)
public class PlanBlockingPages {

    @Inject
    private DeviceBlocking blocking;

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

    /** The question, with what was typed or came with the link. */
    public record BlockingPage(PlanRow plan, String device, String reason) {
    }

    @GET
    public View ask() {
        UpgradePlan plan = detailing.find(id);
        if (!plan.status().isActive()) {
            throw Refusal.because("plan.refused.status");
        }
        return View.of("plan/blocking", new BlockingPage(detailing.row(plan), form.text("device"), form.text("reason")));
    }

    @POST
    public Response block() {
        View question = ask();
        redisplay.onRefusal(() -> question);
        if (!DeviceKey.isValid(form.text("device"))) {
            throw Refusal.at("device", "plan.blocking.malformed");
        }
        DeviceKey device = new DeviceKey(form.text("device"));
        UpgradePlan plan = blocking.block(id, device, StatedReason.required(form.text("reason")), clock.instant());
        flash.say("plan.blocking.done", device.value(), plan.name());
        return See.other("plans/" + id);
    }
}
