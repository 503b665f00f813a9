package org.fotacentre.console.user;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

import org.fotacentre.device.Device;
import org.fotacentre.plan.Plans;
import org.fotacentre.plan.UpgradeMode;
import org.fotacentre.plan.UpgradePlan;
import org.fotacentre.upgrade.Candidates;
import org.fotacentre.upgrade.Consent;
import org.fotacentre.upgrade.DeviceStatus;
import org.fotacentre.upgrade.DeviceUpgrade;
import org.fotacentre.upgrade.DeviceUpgrades;
import org.fotacentre.upgrade.Match;
import org.fotacentre.upgrade.Retry;
import org.fotacentre.upgrade.Trigger;

/** Gathers the upgrades of a device that concern its user: what runs, what waits for an answer, what came of the last ones. */
@RequestScoped
public class Offers {

    private static final Duration RESULT_IS_NEWS = Duration.ofDays(14);

    @Inject
    private Plans plans;

    @Inject
    private DeviceUpgrades upgrades;

    @Inject
    private Candidates candidates;

    @Inject
    private Retry retry;

    @Inject
    private OfferContents contents;

    /** What runs first, then what waits, then results of the last two weeks and failures that can be tried again, newest first. */
    List<Offer> of(Device device, Instant now) {
        List<DeviceUpgrade> history = upgrades.history(device.id());
        List<Offer> all = new ArrayList<>();
        history.stream().filter(DeviceUpgrade::isAtWork).map(upgrade -> running(upgrade, device, now)).forEach(all::add);
        plans.openOf(device.productId()).stream().filter(plan -> isOnOffer(plan, now))
                .flatMap(plan -> waiting(plan, device, find(history, plan), now).stream()).forEach(all::add);
        history.stream().filter(Offers::hasResult).flatMap(upgrade -> result(upgrade, device, now).stream()).forEach(all::add);
        return all;
    }

    private Offer running(DeviceUpgrade upgrade, Device device, Instant now) {
        UpgradePlan plan = plans.find(upgrade.planId()).orElseThrow();
        return contents.offer(new OfferContents.Subject(plan, device, Optional.of(upgrade)), Situation.RUNNING, now);
    }

    private static boolean isOnOffer(UpgradePlan plan, Instant now) {
        return plan.terms().mode() == UpgradeMode.USER_CONFIRM && !now.isBefore(plan.terms().startsAt());
    }

    private static Optional<DeviceUpgrade> find(List<DeviceUpgrade> history, UpgradePlan plan) {
        return history.stream().filter(upgrade -> upgrade.planId() == plan.id()).findFirst();
    }

    private Optional<Offer> waiting(UpgradePlan plan, Device device, Optional<DeviceUpgrade> upgrade, Instant now) {
        if (upgrade.filter(DeviceUpgrade::isAtWork).isPresent()) {
            return Optional.empty();
        }
        Match match = candidates.explain(plan, device, Trigger.TICK, now);
        Consent.Word word = upgrade.map(known -> known.userAnswer().consent().word(now)).orElse(Consent.Word.NONE);
        return Stage.of(match, word).map(stage ->
                contents.offer(new OfferContents.Subject(plan, device, upgrade), Situation.of(stage, match), now));
    }

    private static boolean hasResult(DeviceUpgrade upgrade) {
        return upgrade.status() == DeviceStatus.SUCCEEDED || upgrade.status() == DeviceStatus.FAILED;
    }

    private Optional<Offer> result(DeviceUpgrade upgrade, Device device, Instant now) {
        UpgradePlan plan = plans.find(upgrade.planId()).orElseThrow();
        Stage stage = stage(upgrade, plan, device, now);
        boolean shown = plan.terms().mode() == UpgradeMode.USER_CONFIRM && (stage == Stage.RETRIABLE || isNews(upgrade, now));
        return shown ? Optional.of(contents.offer(new OfferContents.Subject(plan, device, Optional.of(upgrade)),
                Situation.of(stage, upgrade), now)) : Optional.empty();
    }

    private Stage stage(DeviceUpgrade upgrade, UpgradePlan plan, Device device, Instant now) {
        if (upgrade.status() == DeviceStatus.SUCCEEDED) {
            return Stage.SUCCEEDED;
        }
        return retry.obstacle(plan, device, now).isEmpty() ? Stage.RETRIABLE : Stage.FAILED;
    }

    private static boolean isNews(DeviceUpgrade upgrade, Instant now) {
        return upgrade.outcome().endedAt().filter(at -> at.plus(RESULT_IS_NEWS).isAfter(now)).isPresent();
    }
}
