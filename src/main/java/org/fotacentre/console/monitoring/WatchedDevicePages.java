package org.fotacentre.console.monitoring;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;

import org.fotacentre.console.Flash;
import org.fotacentre.console.See;
import org.fotacentre.console.View;
import org.fotacentre.console.Visitor;
import org.fotacentre.console.device.DeviceOutlook;
import org.fotacentre.device.Device;
import org.fotacentre.monitoring.DeviceRow;
import org.fotacentre.monitoring.PlanDevices;
import org.fotacentre.plan.UpgradePlan;
import org.fotacentre.upgrade.Consent;
import org.fotacentre.upgrade.DeviceUpgrades;
import org.fotacentre.upgrade.Retry;
import org.fotacentre.upgrade.SkipReason;
import org.fotacentre.upgrade.UserConfirmation;

/** One device under a plan: its components with their steps and logs, and what the plan means for it now. */
@RequestScoped
@Path("plans/{plan: \\d+}/monitoring/{device: \\d+}")
public class WatchedDevicePages {

    @Inject
    private WatchedPlan watched;

    @Inject
    private PlanDevices planDevices;

    @Inject
    private DeviceUpgrades upgrades;

    @Inject
    private ComponentCards cards;

    @Inject
    private DeviceOutlook outlook;

    @Inject
    private Retry retry;

    @Inject
    private UserConfirmation confirmation;

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

    /**
     * The page.
     *
     * @param verdict what the plan means for the device now; empty once it has its result
     * @param retryObstacle why a failed device cannot be tried again; empty if it can, or has not failed
     */
    public record DevicePage(PlanCard plan, WatchedPlan.Parent parent, DeviceRow row, Optional<DeviceOutlook.Verdict> verdict,
            Optional<SkipReason> retryObstacle, List<ComponentCard> components) {
    }

    @GET
    public View show() {
        UpgradePlan plan = watched.find(planId);
        Device device = watched.device(plan, deviceId);
        DeviceRow row = planDevices.row(plan, deviceId);
        return View.of("monitoring/show", new DevicePage(watched.card(plan), watched.parent(plan), row,
                Optional.of(row).filter(any -> !row.status().isFinal()).map(any -> outlook.verdict(plan, device)),
                Optional.of(row).filter(DeviceRow::hasFailed).flatMap(any -> retry.obstacle(plan, device, clock.instant())),
                upgrades.find(planId, deviceId).map(upgrade -> cards.of(upgrade, plan)).orElse(List.of())));
    }

    @POST
    @Path("confirmation")
    public Response confirm() {
        confirmation.hear(planId, deviceId, Consent.NOW, visitor.name(), clock.instant());
        flash.say("monitoring.confirmed");
        return See.other("plans/" + planId + "/monitoring");
    }
}
