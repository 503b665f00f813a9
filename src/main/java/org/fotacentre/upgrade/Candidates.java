package org.fotacentre.upgrade;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.fotacentre.device.Device;
import org.fotacentre.device.Devices;
import org.fotacentre.device.ReportedComponent;
import org.fotacentre.device.ReportedComponents;
import org.fotacentre.plan.Admission;
import org.fotacentre.plan.ScopeLists;
import org.fotacentre.plan.UpgradePlan;
import org.fotacentre.shared.ComponentId;
import org.fotacentre.shared.DeviceKey;

/** Gathers from the rooms below what {@link Matcher} must know about a device in view of a plan. */
@ApplicationScoped
public class Candidates {

    private static final Duration CONDITION_HOLDS = Duration.ofHours(24);

    @Inject
    private Devices devices;

    @Inject
    private ReportedComponents reported;

    @Inject
    private ScopeLists scopeLists;

    @Inject
    private DeviceUpgrades upgrades;

    @Inject
    private Places places;

    /** What the rules say about this plan and this device at {@code now}; nothing happens by asking. */
    public Match explain(UpgradePlan plan, Device device, Trigger trigger, Instant now) {
        return explain(plan, device, upgrades.find(plan.id(), device.id()), trigger, now);
    }

    /** The same for what has been read of the device's upgrade under the plan already. */
    Match explain(UpgradePlan plan, Device device, Optional<DeviceUpgrade> mine, Trigger trigger, Instant now) {
        boolean otherOpen = upgrades.openPlans(List.of(device.id())).getOrDefault(device.id(), plan.id()) != plan.id();
        Facts facts = new Facts(device, scopeLists.admission(plan.id(), device.deviceKey()), devices.components(device.id()), mine, otherOpen);
        return Matcher.match(PlanRules.of(plan), candidate(facts, places.freeFor(mine, plan, now), now), trigger, now);
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

    /**
     * What is to be known of a page of devices; devices that have gone another way meanwhile are left out. The devices and
     * the upgrades that there are already are locked, all before one is changed.
     */
    List<Facts> facts(UpgradePlan plan, DevicePage page) {
        devices.lockAll(page.deviceIds());
        Map<Long, DeviceUpgrade> mine = upgrades.lock(plan.id(), page.deviceIds());
        Map<Long, Long> open = upgrades.openPlans(page.deviceIds());
        Map<Long, List<ReportedComponent>> mcus = Prospect.mcu(PlanRules.of(plan)).isEmpty() ? Map.of() : reported.ofDevices(page.deviceIds());
        List<Device> found = devices.find(page.deviceIds()).stream().filter(device -> !device.isDeleted())
                .filter(device -> mine.containsKey(device.id()) == page.begun()).toList();
        Map<DeviceKey, Admission> admissions = scopeLists.admissions(plan.id(), found.stream().map(Device::deviceKey).toList());
        return found.stream().map(device -> new Facts(device, admissions.get(device.deviceKey()), mcus.getOrDefault(device.id(), List.of()),
                Optional.ofNullable(mine.get(device.id())), open.getOrDefault(device.id(), plan.id()) != plan.id())).toList();
    }

    /** What the rules ask of a device, out of what was read of it. */
    static Candidate candidate(Facts facts, boolean placeFree, Instant now) {
        Device device = facts.device();
        return new Candidate(facts.admission(), device.isOnline(), versions(device, facts.reported()), condition(device, now),
                past(facts), will(device, facts.mine()), placeFree);
    }

    RunningVersions versions(Device device) {
        return versions(device, devices.components(device.id()));
    }

    static RunningVersions versions(Device device, List<ReportedComponent> reported) {
        return new RunningVersions(device.moduleVersion(), reported.stream()
                .collect(Collectors.toMap(ReportedComponent::identifier, ReportedComponent::version)));
    }

    private static Candidate.Past past(Facts facts) {
        return facts.mine().map(past -> new Candidate.Past(past.status().isFinal(), past.isAtWork(), facts.otherOpen(),
                        past.nextPushAt(), past.current().flatMap(ComponentUpgrade::unansweredSince), failed(past)))
                .orElse(new Candidate.Past(false, false, facts.otherOpen(), Optional.empty(), Optional.empty(), Set.of()));
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
