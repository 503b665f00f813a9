package org.fotacentre.console.monitoring;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.NotFoundException;

import org.fotacentre.device.Device;
import org.fotacentre.device.Devices;
import org.fotacentre.firmware.VersionPackages;
import org.fotacentre.plan.PlanStatus;
import org.fotacentre.plan.Plans;
import org.fotacentre.plan.UpgradePlan;
import org.fotacentre.product.Product;
import org.fotacentre.product.Products;

/** Finds the plan that a page watches, and its devices. */
@RequestScoped
public class WatchedPlan {

    @Inject
    private Plans plans;

    @Inject
    private Products products;

    @Inject
    private Devices devices;

    @Inject
    private VersionPackages packages;

    /** What the page of one device leads back to. */
    public record Parent(String path, String name) {
    }

    /** The plan, once it has been activated. */
    public UpgradePlan find(long planId) {
        return plans.find(planId).filter(plan -> plan.status() != PlanStatus.DRAFT).orElseThrow(NotFoundException::new);
    }

    /** A device of the plan's product, also one that has been deleted. */
    public Device device(UpgradePlan plan, long deviceId) {
        return devices.find(deviceId).filter(device -> device.productId() == plan.productId()).orElseThrow(NotFoundException::new);
    }

    /** The plan's page, or that of the package which a verification tries. */
    public Parent parent(UpgradePlan plan) {
        if (!plan.isHidden()) {
            return new Parent("/plans/" + plan.id() + "/monitoring", plan.name());
        }
        return packages.find(plan.components().get(0).packageId())
                .map(tried -> new Parent("/firmware/" + tried.id(), tried.name())).orElseThrow();
    }

    /** What pages show of the plan. */
    public PlanCard card(UpgradePlan plan) {
        return PlanCard.of(plan, products.find(plan.productId()).map(Product::name).orElse(""));
    }
}
