package org.fotacentre.upgrade;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.fotacentre.device.Device;
import org.fotacentre.device.Devices;
import org.fotacentre.plan.Plans;
import org.fotacentre.plan.UpgradePlan;
import org.fotacentre.upgrade.GivenLink.Occasion;

/** Finds plans for devices that ask, and offers a plan to a device of which somebody else speaks. How, {@link PageOffering} knows. */
@ApplicationScoped
public class UpgradeOffering {

    @Inject
    private Plans plans;

    @Inject
    private Devices devices;

    @Inject
    private DeviceUpgrades upgrades;

    @Inject
    private PageOffering pages;

    @Inject
    private Patience patience;

    @Inject
    private FirmwareLinks links;

    /**
     * Devices ask for a plan: each gets the one at work on it, else the first of its product's that fits, oldest activation first.
     * Who has accepted one and lacks the link gets that.
     *
     * @param asking the devices, which the transaction has locked
     * @return the ids of those for whom there is something
     */
    @Transactional
    public Set<Long> request(List<Device> asking, Instant now) {
        Set<Long> served = goOn(asking.stream().map(Device::id).toList(), now);
        asking.stream().filter(device -> !served.contains(device.id())).collect(Collectors.groupingBy(Device::productId))
                .forEach((product, crowd) -> served.addAll(offerFirst(product, crowd, now)));
        return served;
    }

    private Set<Long> goOn(List<Long> deviceIds, Instant now) {
        Set<Long> linked = new HashSet<>();
        for (DeviceUpgrade upgrade : upgrades.lockAtWork(deviceIds)) {
            patience.giveUpIfForgotten(upgrade, now);
            if (links.giveAgain(upgrade, Occasion.REQUEST, now)) {
                linked.add(upgrade.deviceId());
            }
        }
        return linked;
    }

    private Set<Long> offerFirst(long productId, List<Device> crowd, Instant now) {
        Set<Long> served = new HashSet<>();
        for (UpgradePlan plan : plans.openOf(productId)) {
            List<Device> waiting = crowd.stream().filter(device -> !served.contains(device.id())).toList();
            if (!waiting.isEmpty()) {
                pages.offer(plan, waiting, Trigger.REQUEST, now).offers().forEach(offer -> served.add(offer.facts().device().id()));
            }
        }
        return served;
    }

    /** Offers one plan to one device that is not deleted if the rules say so, and tells what they said. */
    @Transactional
    public Match offer(long planId, long deviceId, Trigger trigger, Instant now) {
        List<Device> device = List.of(devices.lock(deviceId).orElseThrow());
        return pages.offer(plans.find(planId).orElseThrow(), device, trigger, now).matches().get(deviceId);
    }
}
