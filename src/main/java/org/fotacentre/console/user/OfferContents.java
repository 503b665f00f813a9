package org.fotacentre.console.user;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

import org.fotacentre.console.Visitor;
import org.fotacentre.device.Device;
import org.fotacentre.firmware.VersionPackage;
import org.fotacentre.firmware.VersionPackages;
import org.fotacentre.plan.PlanText;
import org.fotacentre.plan.Strategy;
import org.fotacentre.plan.UpgradePlan;
import org.fotacentre.upgrade.Candidates;
import org.fotacentre.upgrade.ComponentState;
import org.fotacentre.upgrade.ComponentUpgrade;
import org.fotacentre.upgrade.DeviceStatus;
import org.fotacentre.upgrade.DeviceUpgrade;
import org.fotacentre.upgrade.Step;

/** Fills an {@link Offer} with words, versions, size and progress. */
@RequestScoped
public class OfferContents {

    @Inject
    private Candidates candidates;

    @Inject
    private VersionPackages packages;

    @Inject
    private Reader reader;

    @Inject
    private Visitor visitor;

    /** One plan on one device, and how far it got there if it has begun. */
    record Subject(UpgradePlan plan, Device device, Optional<DeviceUpgrade> upgrade) {
    }

    Offer offer(Subject subject, Situation situation, Instant now) {
        UpgradePlan plan = subject.plan();
        List<Step> steps = steps(subject);
        List<VersionPackage> files = steps.stream().flatMap(step -> packages.find(step.packageId()).stream()).toList();
        var standing = new Offer.Standing(situation.stage(), situation.note(), situation.until(),
                subject.upgrade().flatMap(upgrade -> upgrade.userAnswer().consent().appointment()),
                plan.terms().endsAt(), progress(subject.upgrade()));
        return new Offer(plan.id(), text(plan, files),
                new Offer.Contents(steps.stream().map(OfferContents::part).toList(),
                        files.stream().mapToLong(VersionPackage::size).sum(), needs(plan.terms().strategy(), subject.device())),
                standing, Schedule.suggested(now, plan.terms().endsAt(), visitor.zone()));
    }

    /** What has begun keeps its way; before that it follows the versions the device reports. */
    private List<Step> steps(Subject subject) {
        Stream<Step> steps = subject.upgrade().filter(upgrade -> upgrade.status() != DeviceStatus.NOT_UPGRADED)
                .map(upgrade -> upgrade.components().stream().map(ComponentUpgrade::step))
                .orElseGet(() -> candidates.steps(subject.plan(), subject.device()).stream());
        return steps.filter(Step::isNeeded).toList();
    }

    /** What the plan says in the reader's language, else the remarks of its packages (product.md 3.7). */
    private Offer.Text text(UpgradePlan plan, List<VersionPackage> files) {
        Optional<PlanText> written = reader.choose(plan.texts());
        String remarks = String.join("\n", files.stream().map(VersionPackage::remark).filter(remark -> !remark.isEmpty()).toList());
        return new Offer.Text(written.map(PlanText::language).orElse(""), written.map(PlanText::text).orElse(remarks));
    }

    private static Offer.Part part(Step step) {
        return new Offer.Part(step.component().type().name(), step.component().identifier(), step.current().text(), step.target().text());
    }

    private static Offer.Needs needs(Strategy strategy, Device device) {
        String battery = strategy.minimumBattery() == 0 ? "" : strategy.minimumBattery() + " %";
        return new Offer.Needs(battery, measured(device.condition().battery(), " %"),
                measured(strategy.minimumSignal(), " dBm"), measured(device.condition().signal(), " dBm"));
    }

    private static String measured(OptionalInt value, String unit) {
        return value.isPresent() ? value.getAsInt() + unit : "";
    }

    /** Components are worked off one after the other; each is an equal part of the whole. */
    private static Offer.Progress progress(Optional<DeviceUpgrade> upgrade) {
        List<ComponentState> states = upgrade.stream().flatMap(known -> known.components().stream())
                .map(ComponentUpgrade::state).filter(state -> state != ComponentState.NOT_NEEDED).toList();
        if (states.isEmpty()) {
            return Offer.Progress.NONE;
        }
        int percent = states.stream().mapToInt(ComponentState::percent).sum() / states.size();
        int reached = states.stream().filter(state -> !state.isFinal()).findFirst().orElse(states.get(states.size() - 1)).stepsReached();
        return new Offer.Progress(reached, percent);
    }
}
