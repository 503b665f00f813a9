package org.fotacentre.upgrade;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.fotacentre.device.Device;
import org.fotacentre.device.ReportedComponents;
import org.fotacentre.plan.Admission;
import org.fotacentre.plan.ScopeLists;
import org.fotacentre.plan.UpgradePlan;
import org.fotacentre.shared.ComponentId;
import org.fotacentre.shared.DeviceKey;
import org.fotacentre.shared.Version;

/** Gathers from the rooms below what {@link Matcher} must know about a device in view of a plan. */
@ApplicationScoped
public class Candidates {

    private static final Duration CONDITION_HOLDS = Duration.ofHours(24);

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

    private Match explain(UpgradePlan plan, Device device, Optional<DeviceUpgrade> mine, Trigger trigger, Instant now) {
        boolean otherOpen = upgrades.openPlans(List.of(device.id())).getOrDefault(device.id(), plan.id()) != plan.id();
        Facts facts = new Facts(device, scopeLists.admission(plan.id(), device.deviceKey()), versions(device), mine, otherOpen);
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
     * What is to be known of devices that the transaction has locked. The upgrades that there are already are locked, all before
     * one is changed. MCU components that the plan does not name are told of devices that ask: their log has them.
     */
    List<Facts> facts(UpgradePlan plan, List<Device> locked, Trigger trigger) {
        List<Long> ids = locked.stream().map(Device::id).toList();
        Map<Long, DeviceUpgrade> mine = upgrades.lock(plan.id(), ids);
        Map<Long, Long> open = upgrades.openPlans(ids);
        boolean withMcus = trigger == Trigger.REQUEST || Prospect.mcu(PlanRules.of(plan)).isPresent();
        Map<Long, Map<String, Version>> mcus = withMcus ? reported.ofDevices(ids) : Map.of();
        Map<DeviceKey, Admission> admissions = scopeLists.admissions(plan.id(), locked.stream().map(Device::deviceKey).toList());
        return locked.stream().map(device -> new Facts(device, admissions.get(device.deviceKey()), versions(device, mcus),
                Optional.ofNullable(mine.get(device.id())), open.getOrDefault(device.id(), plan.id()) != plan.id())).toList();
    }

    /** What the rules ask of a device, out of what was read of it. */
    static Candidate candidate(Facts facts, boolean placeFree, Instant now) {
        Device device = facts.device();
        return new Candidate(facts.admission(), device.isOnline(), facts.versions(), condition(device, now),
                past(facts), will(device, facts.mine()), placeFree);
    }

    /** What these devices run, by device. */
    Map<Long, RunningVersions> versions(Collection<Device> several) {
        Map<Long, Map<String, Version>> mcus = reported.ofDevices(several.stream().map(Device::id).toList());
        return several.stream().collect(Collectors.toMap(Device::id, device -> versions(device, mcus)));
    }

    RunningVersions versions(Device device) {
        return versions(device, reported.ofDevices(Set.of(device.id())));
    }

    static RunningVersions versions(Device device, Map<Long, Map<String, Version>> mcus) {
        return new RunningVersions(device.moduleVersion(), mcus.getOrDefault(device.id(), Map.of()));
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
