package org.fotacentre.upgrade;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.fotacentre.device.Recipient;
import org.fotacentre.firmware.VersionPackages;
import org.fotacentre.plan.Plans;
import org.fotacentre.plan.UpgradePlan;
import org.fotacentre.product.Products;
import org.fotacentre.shared.ProductKey;

/**
 * Offers a plan to a page of devices at the tick: read in a handful of queries, judged in memory, written in a handful of
 * statements, all in one transaction. The rules and the traces are those of {@link UpgradeOffering}, which takes over when
 * a page cannot be stored.
 */
@ApplicationScoped
class PageOffering {

    @Inject
    private Plans plans;

    @Inject
    private Products products;

    @Inject
    private VersionPackages packages;

    @Inject
    private Candidates candidates;

    @Inject
    private DeviceUpgrades upgrades;

    @Inject
    private NewUpgrades newUpgrades;

    @Inject
    private UpgradeLog log;

    @Inject
    private Event<UpgradeOffered> offered;

    @Inject
    private Event<UpgradeEnded> ended;

    /** How many places the offers to a page took, and whether a device found none. */
    record Taken(int places, boolean full) {
    }

    /** Offers the plan to those of the page whom it fits now. */
    @Transactional
    Taken offer(DevicePage page, long freePlaces, Instant now) {
        UpgradePlan plan = plans.find(page.planId()).orElseThrow();
        OfferSheet sheet = new OfferSheet(plan.id(), PlanRules.of(plan), freePlaces, now);
        candidates.facts(plan, page).forEach(sheet::judge);
        Map<ComponentUpgrade, Long> ids = newUpgrades.add(sheet.fresh(), now);
        upgrades.flush();
        log.writeAll(sheet.offers().stream().map(offer -> line(offer.component(), ids, now)).toList());
        announce(plan, sheet, ids);
        return new Taken(sheet.taken(), sheet.isFull());
    }

    private static UpgradeLogLine line(ComponentUpgrade offered, Map<ComponentUpgrade, Long> ids, Instant now) {
        return UpgradeLog.line(ids.getOrDefault(offered, offered.id()), now, LogEntry.NOTICE_ISSUED,
                offered.component().identifier(), offered.target());
    }

    private void announce(UpgradePlan plan, OfferSheet sheet, Map<ComponentUpgrade, Long> ids) {
        ProductKey product = products.find(plan.productId()).orElseThrow().productKey();
        Map<Long, Long> bytes = new HashMap<>();
        for (OfferSheet.Offer offer : sheet.offers()) {
            ComponentUpgrade next = offer.component();
            long largest = bytes.computeIfAbsent(next.packageId(), id -> packages.find(id).orElseThrow().largestFile());
            offered.fire(new UpgradeOffered(Recipient.of(product, offer.device()), ids.getOrDefault(next, next.id()),
                    next.component(), next.source(), next.target(), largest, plan.terms().strategy(), Trigger.TICK));
        }
        sheet.settled().forEach(upgrade -> ended.fire(new UpgradeEnded(plan.id(), upgrade.deviceId(), upgrade.status())));
    }
}
