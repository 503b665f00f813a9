package org.fotacentre.upgrade;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.fotacentre.device.Device;
import org.fotacentre.plan.UpgradePlan;

/**
 * What the rules say about a page of devices under one plan, collected in memory before anything is stored. It counts the
 * places that its offers take.
 */
final class OfferSheet {

    private final long planId;
    private final PlanRules plan;
    private final long free;
    private final Trigger trigger;
    private final Instant now;
    private final Map<Long, Match> matches = new HashMap<>();
    private final List<DeviceUpgrade> fresh = new ArrayList<>();
    private final List<DeviceUpgrade> settled = new ArrayList<>();
    private final List<Offer> offers = new ArrayList<>();
    private int taken;
    private boolean full;

    /** One component offered to a device. */
    record Offer(Facts facts, ComponentUpgrade component) {
    }

    /** @param free how many places may be taken */
    OfferSheet(UpgradePlan plan, long free, Trigger trigger, Instant now) {
        this.planId = plan.id();
        this.plan = PlanRules.of(plan);
        this.free = free;
        this.trigger = trigger;
        this.now = now;
    }

    /** Decides about one device. */
    void judge(Facts facts) {
        boolean hasPlace = Places.has(facts.mine(), now);
        Match match = Matcher.match(plan, Candidates.candidate(facts, hasPlace || taken < free, now), trigger, now);
        matches.put(facts.device().id(), match);
        if (match instanceof Match.Push push) {
            offers.add(new Offer(facts, prepared(facts, push.steps()).offer(now)));
            taken += hasPlace ? 0 : 1;
        } else if (match instanceof Match.NotNeeded none) {
            DeviceUpgrade upgrade = prepared(facts, none.steps());
            upgrade.settle(now);
            settled.add(upgrade);
        }
        full |= match.obstacle().filter(SkipReason.PLAN_FULL::equals).isPresent();
    }

    private DeviceUpgrade prepared(Facts facts, List<Step> steps) {
        DeviceUpgrade upgrade = facts.mine().orElseGet(() -> begin(facts.device()));
        upgrade.prepare(steps, now);
        return upgrade;
    }

    private DeviceUpgrade begin(Device device) {
        DeviceUpgrade upgrade = new DeviceUpgrade(planId, device.id(), now);
        fresh.add(upgrade);
        return upgrade;
    }

    /** What the rules said, by device. */
    Map<Long, Match> matches() {
        return matches;
    }

    /** Upgrades that did not exist before. */
    List<DeviceUpgrade> fresh() {
        return fresh;
    }

    /** Upgrades that have their result because nothing is to be done. */
    List<DeviceUpgrade> settled() {
        return settled;
    }

    List<Offer> offers() {
        return offers;
    }

    /** Places taken by the offers. */
    int taken() {
        return taken;
    }

    /** Whether a device found no place. */
    boolean isFull() {
        return full;
    }
}
