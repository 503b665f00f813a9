package org.fotacentre.console.monitoring;

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
import jakarta.ws.rs.core.Response;

import org.fotacentre.console.Flash;
import org.fotacentre.console.Form;
import org.fotacentre.console.See;
import org.fotacentre.console.View;
import org.fotacentre.console.Visitor;
import org.fotacentre.device.Device;
import org.fotacentre.device.Devices;
import org.fotacentre.monitoring.DeviceRow;
import org.fotacentre.monitoring.DeviceRowFilter;
import org.fotacentre.monitoring.PlanBoard;
import org.fotacentre.monitoring.PlanDevices;
import org.fotacentre.plan.PlanStatus;
import org.fotacentre.plan.Plans;
import org.fotacentre.plan.UpgradePlan;
import org.fotacentre.product.Product;
import org.fotacentre.product.Products;
import org.fotacentre.shared.Rows;
import org.fotacentre.upgrade.Consent;
import org.fotacentre.upgrade.DeviceStatus;
import org.fotacentre.upgrade.DeviceUpgrades;
import org.fotacentre.upgrade.UserConfirmation;

/** Watching a plan: counts, devices, and each component with its steps and its log. */
@RequestScoped
@Path("plans/{plan: \\d+}/monitoring")
public class MonitoringPages {

    @Inject
    private Plans plans;

    @Inject
    private Products products;

    @Inject
    private Devices devices;

    @Inject
    private PlanBoard board;

    @Inject
    private PlanDevices planDevices;

    @Inject
    private DeviceUpgrades upgrades;

    @Inject
    private ComponentCards cards;

    @Inject
    private UserConfirmation confirmation;

    @Inject
    private Form form;

    @Inject
    private Flash flash;

    @Inject
    private Visitor visitor;

    @Inject
    private Clock clock;

    @PathParam("plan")
    private long planId;

    /** The overview of a plan. */
    public record BoardPage(PlanCard plan, List<Bar> bars, String successRate, DeviceRowFilter filter, Rows<DeviceRow> rows) {
    }

    /** One device under a plan. */
    public record DevicePage(PlanCard plan, long deviceId, String deviceKey, String name, boolean online, DeviceStatus status,
            Optional<String> reason, List<ComponentCard> components) {
    }

    @GET
    public View show() {
        UpgradePlan plan = plan();
        var filter = new DeviceRowFilter(form.text("text"), form.choice("status", DeviceStatus.class), online());
        var tally = board.tally(planId);
        return View.of("monitoring/index", new BoardPage(card(plan), Bar.of(tally), Bar.rate(tally), filter,
                planDevices.list(planId, filter, form.page())));
    }

    @GET
    @Path("{device: \\d+}")
    public View device(@PathParam("device") long deviceId) {
        UpgradePlan plan = plan();
        Device device = devices.find(deviceId).orElseThrow(NotFoundException::new);
        var upgrade = upgrades.find(planId, deviceId).orElseThrow(NotFoundException::new);
        return View.of("monitoring/show", new DevicePage(card(plan), deviceId, device.deviceKey().value(), device.name(),
                device.isOnline(), upgrade.status(), upgrade.outcome().reason().map(Enum::name), cards.of(upgrade, plan)));
    }

    @POST
    @Path("{device: \\d+}/confirmation")
    public Response confirm(@PathParam("device") long deviceId) {
        confirmation.hear(planId, deviceId, Consent.NOW, visitor.name(), clock.instant());
        flash.say("monitoring.confirmed");
        return See.other("plans/" + planId + "/monitoring");
    }

    private UpgradePlan plan() {
        return plans.find(planId).filter(plan -> plan.status() != PlanStatus.DRAFT).orElseThrow(NotFoundException::new);
    }

    private PlanCard card(UpgradePlan plan) {
        return PlanCard.of(plan, products.find(plan.productId()).map(Product::name).orElse(""));
    }

    private Optional<Boolean> online() {
        String online = form.text("online");
        return online.isEmpty() ? Optional.empty() : Optional.of(online.equals("true"));
    }
}
