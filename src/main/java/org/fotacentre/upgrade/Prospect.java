package org.fotacentre.upgrade;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

import org.fotacentre.plan.Admission;
import org.fotacentre.plan.PlanComponent;
import org.fotacentre.shared.ComponentId;
import org.fotacentre.shared.ComponentType;
import org.fotacentre.shared.Version;

/**
 * A crowd of devices of which some may be due under a plan. Which crowds are is asked of {@link Matcher}, with everything
 * that is not known of a crowd taken as it suits the plan best: so no device is left out that the rules would push, and a
 * crowd that no device is due of is never read.
 *
 * @param mcu the first MCU component of the plan, if it has one
 * @param versions the versions of that component with which a device of the crowd may be due
 */
record Prospect(Crowd crowd, Optional<ComponentId> mcu, List<Version> versions) {

    Prospect {
        versions = List.copyOf(versions);
    }

    /** The first MCU component of a plan, if it has one. */
    static Optional<ComponentId> mcu(PlanRules plan) {
        return plan.components().stream().map(PlanComponent::component).filter(part -> part.type() == ComponentType.MCU).findFirst();
    }

    /** What the tick must look at in a crowd, if anything; {@code reported} are the versions of {@link #mcu} there are. */
    static Optional<Prospect> of(PlanRules plan, Crowd crowd, List<Version> reported, Instant now) {
        Optional<ComponentId> mcu = mcu(plan);
        PlanRules known = only(plan, part -> part.type() == ComponentType.MODULE || mcu.filter(part::equals).isPresent());
        if (mcu.isEmpty()) {
            return mayBeDue(known, crowd, Map.of(), now) ? Optional.of(new Prospect(crowd, mcu, List.of())) : Optional.empty();
        }
        List<Version> versions = reported.stream()
                .filter(version -> mayBeDue(known, crowd, Map.of(mcu.get().identifier(), version), now)).toList();
        return versions.isEmpty() ? Optional.empty() : Optional.of(new Prospect(crowd, mcu, versions));
    }

    private static PlanRules only(PlanRules plan, Predicate<ComponentId> parts) {
        return new PlanRules(plan.status(), plan.startsAt(), plan.endsAt(), plan.time(), plan.mode(), plan.push(), plan.strategy(),
                plan.options(), plan.components().stream().filter(row -> parts.test(row.component())).toList());
    }

    private static boolean mayBeDue(PlanRules plan, Crowd crowd, Map<String, Version> mcus, Instant now) {
        Candidate best = new Candidate(Admission.ADMITTED, true, new RunningVersions(crowd.module(), mcus), Candidate.Condition.UNKNOWN,
                Candidate.Past.NONE, new Candidate.Will(Consent.NONE, crowd.autoConfirm(), false), true);
        return Matcher.match(plan, best, Trigger.TICK, now).obstacle().isEmpty();
    }
}
