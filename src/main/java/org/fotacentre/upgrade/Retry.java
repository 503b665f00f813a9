package org.fotacentre.upgrade;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.fotacentre.device.Device;
import org.fotacentre.device.Devices;
import org.fotacentre.device.ReportedComponents;
import org.fotacentre.plan.Admission;
import org.fotacentre.plan.Plans;
import org.fotacentre.plan.Scope;
import org.fotacentre.plan.ScopeLists;
import org.fotacentre.plan.UpgradePlan;
import org.fotacentre.shared.Version;

/**
 * Another try on devices on which a plan has failed for good, by the wish of a person (product.md 2.11, 6.8): while the plan
 * is open and inside its days, and what the device runs still fits. Each failed component gets all its attempts again. In a plan that
 * asks the user no new word is needed, because the user agreed before the upgrade began; a wish of the user's own is such a word.
 */
@ApplicationScoped
public class Retry {

    @Inject
    private Plans plans;

    @Inject
    private Devices devices;

    @Inject
    private ReportedComponents reported;

    @Inject
    private ScopeLists scopeLists;

    @Inject
    private Candidates candidates;

    @Inject
    private FailedUpgrades failures;

    @Inject
    private UpgradeOffering offering;

    @Inject
    private UpgradeLog log;

    /** Why there can be no other try on a device now; empty if there can. */
    public Optional<SkipReason> obstacle(UpgradePlan plan, Device device, Instant now) {
        return deleted(device).or(() -> Matcher.againstRetry(PlanRules.of(plan),
                scopeLists.admission(plan.id(), device.deviceKey()), candidates.versions(device), now));
    }

    /** Why there can be no other try on any device of a plan now; empty if there can. */
    public Optional<SkipReason> obstacle(UpgradePlan plan, Instant now) {
        return Matcher.bar(PlanRules.of(plan), Admission.ADMITTED, now).flatMap(Match::obstacle);
    }

    /**
     * Lets what has failed on these devices wait again, unless something stands against it; in one transaction, so a page at a time.
     *
     * @param operator the account that wants it, empty text when it is the user of the device
     */
    @Transactional
    public List<Retried> reopen(long planId, Collection<Long> deviceIds, String operator, Instant now) {
        Map<Long, DeviceUpgrade> failed = failures.lock(planId, deviceIds).stream()
                .collect(Collectors.toMap(DeviceUpgrade::deviceId, Function.identity()));
        Verdicts verdicts = new Verdicts(PlanRules.of(plans.find(planId).orElseThrow()), scopeLists.of(planId), reported.ofDevices(deviceIds), now);
        List<Retried> retried = devices.find(deviceIds).stream()
                .map(device -> failed.containsKey(device.id()) ? verdicts.on(device) : skip(device, SkipReason.NOT_FAILED)).toList();
        reopen(retried.stream().filter(one -> one.skipped().isEmpty()).map(one -> failed.get(one.deviceId())).toList(), operator, now);
        return retried;
    }

    /** Offers a reopened device the plan at once, as to a device that asks; answers what the rules said. */
    @Transactional
    public Match goOn(long planId, long deviceId, Instant now) {
        return offering.offer(planId, deviceId, Trigger.PERSON, now);
    }

    private void reopen(List<DeviceUpgrade> upgrades, String operator, Instant now) {
        List<ComponentUpgrade> components = upgrades.stream().flatMap(upgrade -> upgrade.components().stream())
                .filter(ComponentUpgrade::hasFailed).toList();
        upgrades.forEach(upgrade -> upgrade.retry(now));
        if (operator.isEmpty()) {
            upgrades.forEach(upgrade -> upgrade.hear(Consent.NOW, operator, now));
        }
        LogEntry entry = operator.isEmpty() ? LogEntry.USER_RETRIED : LogEntry.RETRIED;
        log.writeAll(components.stream().map(component -> UpgradeLog.line(component.id(), now, entry, operator)).toList());
    }

    private static Optional<SkipReason> deleted(Device device) {
        return Optional.of(SkipReason.DEVICE_DELETED).filter(any -> device.isDeleted());
    }

    private static Retried skip(Device device, SkipReason reason) {
        return new Retried(device.id(), Optional.of(reason), false);
    }

    /** The rules of one plan, asked about many devices. */
    private record Verdicts(PlanRules plan, Scope scope, Map<Long, Map<String, Version>> reported, Instant now) {

        Retried on(Device device) {
            RunningVersions versions = Candidates.versions(device, reported);
            Optional<SkipReason> obstacle = deleted(device)
                    .or(() -> Matcher.againstRetry(plan, scope.admission(device.deviceKey()), versions, now));
            boolean atTarget = obstacle.isEmpty() && !Route.of(plan.components(), versions).isNeeded();
            return new Retried(device.id(), obstacle, obstacle.isEmpty() && device.isOnline() || atTarget);
        }
    }
}
