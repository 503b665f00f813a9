package org.fotacentre.upgrade;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.fotacentre.device.Device;
import org.fotacentre.device.Devices;
import org.fotacentre.device.Recipient;
import org.fotacentre.firmware.VersionPackages;
import org.fotacentre.plan.Plans;
import org.fotacentre.plan.UpgradePlan;
import org.fotacentre.product.Products;
import org.fotacentre.shared.ProductKey;

/**
 * Offers a plan to devices: read in a handful of queries, judged in memory, written in a handful of statements, all in one
 * transaction, be it a page of a tick, devices that ask in the same moment, or a single one. So all follow the same rules and
 * leave the same traces. The devices are locked first of all, so that none is offered two plans, or one twice, by what happens
 * in the same moment. An offer is stored before it is sent; a lost one is made again at the next tick.
 */
@ApplicationScoped
class PageOffering {

    @Inject
    private Plans plans;

    @Inject
    private Devices devices;

    @Inject
    private Products products;

    @Inject
    private VersionPackages packages;

    @Inject
    private Candidates candidates;

    @Inject
    private Places places;

    @Inject
    private DeviceUpgrades upgrades;

    @Inject
    private NewUpgrades newUpgrades;

    @Inject
    private PlanTally tally;

    @Inject
    private UpgradeLog log;

    @Inject
    private Event<UpgradeOffered> offered;

    @Inject
    private Event<UpgradeEnded> ended;

    /** Offers its plan to those of the page whom it fits at a tick; who has gone another way since the page was read is left out. */
    @Transactional
    OfferSheet offer(DevicePage page, long freePlaces, Instant now) {
        UpgradePlan plan = plans.find(page.planId()).orElseThrow();
        List<Facts> facts = candidates.facts(plan, devices.lockToRead(page.deviceIds()), Trigger.TICK).stream()
                .filter(device -> device.mine().isPresent() == page.begun()).toList();
        return offer(plan, facts, freePlaces, Trigger.TICK, now);
    }

    /** Offers the plan to those of the devices, which the transaction has locked, whom it fits now. */
    @Transactional
    OfferSheet offer(UpgradePlan plan, List<Device> locked, Trigger trigger, Instant now) {
        return offer(plan, candidates.facts(plan, locked, trigger), places.free(plan, locked.size(), now), trigger, now);
    }

    private OfferSheet offer(UpgradePlan plan, List<Facts> facts, long freePlaces, Trigger trigger, Instant now) {
        OfferSheet sheet = new OfferSheet(plan, freePlaces, trigger, now);
        facts.forEach(sheet::judge);
        Map<ComponentUpgrade, Long> ids = store(plan, sheet, now);
        log.writeAll(sheet.offers().stream().flatMap(offer -> lines(offer, id(offer, ids), trigger, now)).toList());
        announce(plan, sheet, ids, trigger);
        return sheet;
    }

    private static Stream<UpgradeLogLine> lines(OfferSheet.Offer offer, long id, Trigger trigger, Instant now) {
        RunningVersions versions = offer.facts().versions();
        Stream<UpgradeLogLine> asked = trigger != Trigger.REQUEST ? Stream.empty()
                : Stream.of(UpgradeLog.line(id, now, LogEntry.REQUESTED, versions.moduleText(), versions.mcuText()));
        return Stream.concat(asked, Stream.of(UpgradeLog.line(id, now, LogEntry.NOTICE_ISSUED,
                offer.component().component().identifier(), offer.component().target())));
    }

    private Map<ComponentUpgrade, Long> store(UpgradePlan plan, OfferSheet sheet, Instant now) {
        List<Long> counted = Stream.concat(sheet.fresh().stream(), sheet.settled().stream()).map(DeviceUpgrade::deviceId).distinct().toList();
        tally.queue(plan.id(), counted);
        Map<ComponentUpgrade, Long> ids = newUpgrades.add(sheet.fresh(), now);
        upgrades.flush();
        return ids;
    }

    /** New components do not know their ids themselves. */
    private static long id(OfferSheet.Offer offer, Map<ComponentUpgrade, Long> ids) {
        return ids.getOrDefault(offer.component(), offer.component().id());
    }

    private void announce(UpgradePlan plan, OfferSheet sheet, Map<ComponentUpgrade, Long> ids, Trigger trigger) {
        ProductKey product = products.find(plan.productId()).orElseThrow().productKey();
        Map<Long, Long> bytes = new HashMap<>();
        for (OfferSheet.Offer offer : sheet.offers()) {
            ComponentUpgrade next = offer.component();
            long largest = bytes.computeIfAbsent(next.packageId(), id -> packages.find(id).orElseThrow().largestFile());
            offered.fire(new UpgradeOffered(Recipient.of(product, offer.facts().device()), id(offer, ids), next.component(),
                    next.source(), next.target(), largest, plan.terms().strategy(), trigger));
        }
        sheet.settled().forEach(upgrade -> ended.fire(new UpgradeEnded(plan.id(), upgrade.deviceId(), upgrade.status())));
    }
}
