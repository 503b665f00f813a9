package org.fotacentre.upgrade;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.fotacentre.device.Device;
import org.fotacentre.device.Devices;
import org.fotacentre.device.ReportedComponent;
import org.fotacentre.plan.Admission;
import org.fotacentre.plan.ScopeLists;
import org.fotacentre.plan.UpgradePlan;
import org.fotacentre.shared.ComponentId;

/** Gathers from the rooms below what {@link Matcher} must know about a device in view of a plan. */
@ApplicationScoped
public class Candidates {

    private static final Duration CONDITION_HOLDS = Duration.ofHours(24);

    @Inject
    private Devices devices;

    @Inject
    private ScopeLists scopeLists;

    @Inject
    private DeviceUpgrades upgrades;

    @Inject
    private Places places;

    /** What the rules say about this plan and this device at {@code now}; nothing happens by asking. */
    public Match explain(UpgradePlan plan, Device device, Trigger trigger, Instant now) {
        return Matcher.match(PlanRules.of(plan), of(plan, device, now), trigger, now);
    }

    /** The way of each component to the target of the plan, as far as the versions the device runs lead there. */
    public List<Step> steps(UpgradePlan plan, Device device) {
        return Route.of(PlanRules.of(plan).components(), versions(device)).steps();
    }

    /** What the rules would say about a plan that nobody has made yet, as if it were made for this device. */
    public Match foresee(PlanRules plan, Device device, Instant now) {
        boolean otherOpen = upgrades.open(device.id()).isPresent();
        Candidate.Past past = new Candidate.Past(false, false, otherOpen, Optional.empty(), Optional.empty(), Set.of());
        return Matcher.match(plan, new Candidate(Admission.ADMITTED, device.isOnline(), versions(device), condition(device, now),
                past, Candidate.Will.NONE, true), Trigger.TICK, now);
    }

    /** Why the device may not start any more what the plan offered it; empty while it may. */
    Optional<SkipReason> bar(UpgradePlan plan, Device device, Instant now) {
        return Matcher.bar(PlanRules.of(plan), scopeLists.admission(plan.id(), device.deviceKey()), now).flatMap(Match::obstacle);
    }

    Candidate of(UpgradePlan plan, Device device, Instant now) {
        Optional<DeviceUpgrade> mine = upgrades.find(plan.id(), device.id());
        return new Candidate(scopeLists.admission(plan.id(), device.deviceKey()), device.isOnline(),
                versions(device), condition(device, now), past(plan, device, mine), will(device, mine),
                places.freeFor(mine, plan, now));
    }

    RunningVersions versions(Device device) {
        return versions(device, devices.components(device.id()));
    }

    static RunningVersions versions(Device device, List<ReportedComponent> reported) {
        return new RunningVersions(device.moduleVersion(), reported.stream()
                .collect(Collectors.toMap(ReportedComponent::identifier, ReportedComponent::version)));
    }

    private Candidate.Past past(UpgradePlan plan, Device device, Optional<DeviceUpgrade> mine) {
        boolean otherOpen = upgrades.open(device.id()).filter(open -> open.planId() != plan.id()).isPresent();
        return mine.map(past -> new Candidate.Past(past.status().isFinal(), past.isAtWork(), otherOpen,
                        past.nextPushAt(), past.current().flatMap(ComponentUpgrade::unansweredSince), failed(past)))
                .orElse(new Candidate.Past(false, false, otherOpen, Optional.empty(), Optional.empty(), Set.of()));
    }

    private static Set<ComponentId> failed(DeviceUpgrade past) {
        return past.components().stream().filter(component -> component.state() == ComponentState.FAILED)
                .map(ComponentUpgrade::component).collect(Collectors.toSet());
    }

    private static Candidate.Will will(Device device, Optional<DeviceUpgrade> mine) {
        return new Candidate.Will(mine.map(past -> past.userAnswer().consent()).orElse(Consent.NONE),
                device.user().confirmsItself(), mine.filter(past -> past.status() == DeviceStatus.UPGRADING).isPresent());
    }

    private static Candidate.Condition condition(Device device, Instant now) {
        boolean fresh = device.condition().reportedAt().filter(at -> at.plus(CONDITION_HOLDS).isAfter(now)).isPresent();
        OptionalInt none = OptionalInt.empty();
        return new Candidate.Condition(fresh ? device.condition().battery() : none, fresh ? device.condition().signal() : none);
    }
}
