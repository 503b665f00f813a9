package org.fotacentre.console.monitoring;

import java.time.Clock;
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
import org.fotacentre.console.See;
import org.fotacentre.console.View;
import org.fotacentre.console.Visitor;
import org.fotacentre.monitoring.DeviceRow;
import org.fotacentre.monitoring.PlanDevices;
import org.fotacentre.plan.UpgradePlan;
import org.fotacentre.shared.Refusal;
import org.fotacentre.upgrade.ComponentUpgrade;
import org.fotacentre.upgrade.DeviceUpgrades;
import org.fotacentre.upgrade.Retry;
import org.fotacentre.upgrade.SkipReason;
import org.fotacentre.upgrade.retry.RetryOrder;

/** The question before a failed device is tried again, and the deed. */
@RequestScoped
@Path("plans/{plan: \\d+}/monitoring/{device: \\d+}/retry")
@For(Role.OPERATOR)
public class RetryPages {

    @Inject
    private WatchedPlan watched;

    @Inject
    private PlanDevices planDevices;

    @Inject
    private DeviceUpgrades upgrades;

    @Inject
    private Retry retry;

    @Inject
    private RetryOrder order;

    @Inject
    private Flash flash;

    @Inject
    private Visitor visitor;

    @Inject
    private Clock clock;

    @PathParam("plan")
    private long planId;

    @PathParam("device")
    private long deviceId;

    /** What the question says; {@code failed} names the components that have failed. */
    public record RetryPage(PlanCard plan, DeviceRow row, List<String> failed) {
    }

    @GET
    public View ask() {
        UpgradePlan plan = watched.find(planId);
        DeviceRow row = planDevices.row(plan, deviceId);
        if (!row.hasFailed()) {
            throw refusal(SkipReason.NOT_FAILED);
        }
        retry.obstacle(plan, watched.device(plan, deviceId), clock.instant()).ifPresent(reason -> {
            throw refusal(reason);
        });
        return View.of("monitoring/retry", new RetryPage(watched.card(plan), row, failed()));
    }

    @POST
    public Response retry() {
        flash.say("retry.done." + order.one(planId, deviceId, visitor.name(), clock.instant()));
        return See.other("plans/" + planId + "/monitoring/" + deviceId);
    }

    private List<String> failed() {
        return upgrades.find(planId, deviceId).orElseThrow().components().stream().filter(ComponentUpgrade::hasFailed)
                .map(component -> component.component().identifier()).toList();
    }

    private static Refusal refusal(SkipReason reason) {
        return Refusal.because("upgrade.skip." + reason);
    }
}
