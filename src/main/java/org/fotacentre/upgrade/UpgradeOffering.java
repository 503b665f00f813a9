package org.fotacentre.upgrade;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.fotacentre.device.Device;
import org.fotacentre.device.Devices;
import org.fotacentre.firmware.VersionPackages;
import org.fotacentre.plan.Plans;
import org.fotacentre.plan.UpgradePlan;
import org.fotacentre.upgrade.GivenLink.Occasion;

/**
 * Offers plans to devices. The tick and a device's own request come through here, so both follow the same rules and
 * leave the same traces. An offer is stored before it is sent; a lost one is made again at the next tick. The device is
 * locked first of all, so that none is offered two plans, or one twice, by what happens in the same moment.
 */
@ApplicationScoped
public class UpgradeOffering {

    @Inject
    private Plans plans;

    @Inject
    private Devices devices;

    @Inject
    private DeviceUpgrades upgrades;

    @Inject
    private Candidates candidates;

    @Inject
    private Patience patience;

    @Inject
    private FirmwareLinks links;

    @Inject
    private VersionPackages packages;

    @Inject
    private UpgradeLog log;

    @Inject
    private Event<UpgradeOffered> offered;

    @Inject
    private Event<UpgradeEnded> ended;

    /**
     * A device asks for a plan: the one at work on it, else the first of its product's that fits, oldest activation first.
     * If it has accepted one and lacks the link, it gets that.
     *
     * @return whether there is something for it
     */
    @Transactional
    public boolean request(long deviceId, Instant now) {
        return devices.lock(deviceId).filter(device -> goOn(device, now) || offerFirst(device, now)).isPresent();
    }

    private boolean goOn(Device device, Instant now) {
        Optional<DeviceUpgrade> open = upgrades.open(device.id()).map(upgrades::lock);
        open.ifPresent(upgrade -> patience.giveUpIfForgotten(upgrade, now));
        return open.filter(upgrade -> links.giveAgain(upgrade, Occasion.REQUEST, now)).isPresent();
    }

    private boolean offerFirst(Device device, Instant now) {
        return plans.openOf(device.productId()).stream().anyMatch(plan -> offer(plan, device, Trigger.REQUEST, now) instanceof Match.Push);
    }

    /** Offers one plan to one device that is not deleted if the rules say so, and tells what they said. */
    @Transactional
    public Match offer(long planId, long deviceId, Trigger trigger, Instant now) {
        Device device = devices.lock(deviceId).orElseThrow();
        return offer(plans.find(planId).orElseThrow(), device, trigger, now);
    }

    private Match offer(UpgradePlan plan, Device device, Trigger trigger, Instant now) {
        Optional<DeviceUpgrade> past = upgrades.find(plan.id(), device.id()).map(upgrades::lock);
        Match match = candidates.explain(plan, device, past, trigger, now);
        if (match instanceof Match.Push push) {
            send(plan, device, prepared(past, plan, device, push.steps(), now), trigger, now);
        } else if (match instanceof Match.NotNeeded none) {
            settle(prepared(past, plan, device, none.steps(), now), now);
        }
        return match;
    }

    private DeviceUpgrade prepared(Optional<DeviceUpgrade> past, UpgradePlan plan, Device device, List<Step> steps, Instant now) {
        DeviceUpgrade upgrade = past.orElseGet(() -> new DeviceUpgrade(plan.id(), device.id(), now));
        upgrade.prepare(steps, now);
        upgrades.add(upgrade);
        return upgrade;
    }

    private void send(UpgradePlan plan, Device device, DeviceUpgrade upgrade, Trigger trigger, Instant now) {
        ComponentUpgrade next = upgrade.offer(now);
        upgrades.flush();
        if (trigger == Trigger.REQUEST) {
            RunningVersions versions = candidates.versions(device);
            log.write(next, now, LogEntry.REQUESTED, versions.moduleText(), versions.mcuText());
        }
        log.write(next, now, LogEntry.NOTICE_ISSUED, next.component().identifier(), next.target());
        long bytes = packages.find(next.packageId()).orElseThrow().largestFile();
        offered.fire(new UpgradeOffered(devices.recipient(device.id()).orElseThrow(), next.id(), next.component(),
                next.source(), next.target(), bytes, plan.terms().strategy(), trigger));
    }

    private void settle(DeviceUpgrade upgrade, Instant now) {
        upgrade.settle(now);
        ended.fire(new UpgradeEnded(upgrade.planId(), upgrade.deviceId(), upgrade.status()));
    }
}
