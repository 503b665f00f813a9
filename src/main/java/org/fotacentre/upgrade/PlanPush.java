package org.fotacentre.upgrade;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.fotacentre.plan.ScopeLists;
import org.fotacentre.plan.UpgradePlan;
import org.fotacentre.shared.ComponentId;
import org.fotacentre.shared.Version;

/**
 * Brings one plan to every device it fits at a tick, page by page: first to those it has begun with, then to those it has
 * not met. When its places are taken, only devices that have one already are looked at.
 */
@ApplicationScoped
class PlanPush {

    private static final System.Logger LOG = System.getLogger(PlanPush.class.getName());
    private static final List<DeviceStatus> UNFINISHED = List.of(DeviceStatus.UPGRADING, DeviceStatus.NOT_UPGRADED);

    @Inject
    private DueDevices due;

    @Inject
    private ScopeLists scopeLists;

    @Inject
    private Places places;

    @Inject
    private PageOffering pages;

    @Inject
    private UpgradeOffering offering;

    void run(UpgradePlan plan, Instant now) {
        Round round = new Round(plan, now);
        for (DeviceStatus status : UNFINISHED) {
            var begun = new DueDevices.Begun(plan.id(), status, now);
            round.walk(true, last -> due.begun(begun, round.full, last));
        }
        ScopeLists.Counts lists = scopeLists.counts(plan.id());
        prospects(plan, now).forEach(prospect -> {
            var unmet = new DueDevices.Unmet(plan.id(), plan.productId(), lists, prospect);
            round.walk(false, last -> round.full ? List.of() : due.unmet(unmet, last));
        });
    }

    private Stream<Prospect> prospects(UpgradePlan plan, Instant now) {
        PlanRules rules = PlanRules.of(plan);
        Optional<ComponentId> mcu = Prospect.mcu(rules);
        List<Version> reported = mcu.map(part -> due.versions(plan.productId(), part)).orElse(List.of());
        return due.crowds(plan.productId()).stream().flatMap(crowd -> Prospect.of(rules, crowd, reported, now).stream());
    }

    /** The way through one plan, and how many places it has left. */
    private final class Round {

        private final UpgradePlan plan;
        private final Instant now;
        private long free;
        private boolean full;

        Round(UpgradePlan plan, Instant now) {
            this.plan = plan;
            this.now = now;
        }

        void walk(boolean begun, LongFunction<List<Long>> pages) {
            for (List<Long> page = pages.apply(0); !page.isEmpty(); page = pages.apply(page.get(page.size() - 1))) {
                offer(new DevicePage(plan.id(), page, begun));
            }
        }

        private void offer(DevicePage page) {
            try {
                free = full || free >= page.deviceIds().size() ? free : places.free(plan, page.deviceIds().size(), now);
                OfferSheet sheet = pages.offer(page, free, now);
                free -= sheet.taken();
                full |= sheet.isFull();
            } catch (RuntimeException e) {
                LOG.log(System.Logger.Level.WARNING, "Plan " + plan.id() + " goes on device by device", e);
                page.deviceIds().forEach(this::offer);
                free = 0;
            }
        }

        private void offer(long device) {
            try {
                Match match = offering.offer(plan.id(), device, Trigger.TICK, now);
                full |= match.obstacle().filter(SkipReason.PLAN_FULL::equals).isPresent();
            } catch (RuntimeException e) {
                LOG.log(System.Logger.Level.WARNING,
                        "Could not offer plan " + plan.id() + " to device " + device + "; the next tick tries again", e);
            }
        }
    }
}
