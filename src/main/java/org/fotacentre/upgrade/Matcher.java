package org.fotacentre.upgrade;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.fotacentre.firmware.PackageKind;
import org.fotacentre.plan.PlanComponent;
import org.fotacentre.plan.UpgradeMode;
import org.fotacentre.shared.ComponentId;
import org.fotacentre.shared.DailyWindow;
import org.fotacentre.shared.Version;

/**
 * The rules of matching, and the only place of them: does this plan go to this device now, and if not, why and until
 * when? Pure: everything it knows comes in as values. The tick, a device's own request and the page that explains
 * all ask here (architecture.md 2). The rules are product.md 2.8, in the order in which a person would check them.
 */
public final class Matcher {

    /** A Python client takes every notice for a new one, so the tick leaves a device this long to answer the last. */
    private static final Duration FOR_ANSWER = Duration.ofMinutes(1);

    private Matcher() {
    }

    /** What happens to {@code device} under {@code plan} when {@code trigger} comes at {@code now}. */
    public static Match match(PlanRules plan, Candidate device, Trigger trigger, Instant now) {
        return life(plan, now)
                .or(() -> belonging(device))
                .orElseGet(() -> steps(plan, device, trigger, now));
    }

    private static Optional<Match> life(PlanRules plan, Instant now) {
        if (plan.status().isFinal() || !now.isBefore(plan.endsAt())) {
            return never(SkipReason.PLAN_OVER);
        }
        if (!plan.status().isOpen()) {
            return notNow(SkipReason.PLAN_NOT_OPEN);
        }
        return now.isBefore(plan.startsAt()) ? notNow(SkipReason.PLAN_NOT_STARTED, plan.startsAt()) : Optional.empty();
    }

    private static Optional<Match> belonging(Candidate device) {
        return switch (device.admission()) {
            case BLACKLISTED -> never(SkipReason.BLACKLISTED);
            case NOT_WHITELISTED -> never(SkipReason.NOT_WHITELISTED);
            case ADMITTED -> past(device.past());
        };
    }

    private static Optional<Match> past(Candidate.Past past) {
        if (past.done()) {
            return never(SkipReason.ALREADY_DONE);
        }
        if (past.running()) {
            return notNow(SkipReason.UPGRADE_RUNNING);
        }
        return past.otherOpen() ? notNow(SkipReason.OTHER_UPGRADE_RUNNING) : Optional.empty();
    }

    private static Match steps(PlanRules plan, Candidate device, Trigger trigger, Instant now) {
        List<Step> steps = new ArrayList<>();
        for (var choice : choices(plan).entrySet()) {
            Optional<Version> current = device.versions().of(choice.getKey());
            if (current.isEmpty()) {
                return new Match.NotNow(SkipReason.VERSION_UNKNOWN, Optional.empty());
            }
            Optional<Step> step = step(choice.getValue(), current.get());
            if (step.isEmpty()) {
                return new Match.NotNow(SkipReason.NO_FITTING_PACKAGE, Optional.empty());
            }
            steps.add(step.get());
        }
        return steps.stream().noneMatch(Step::isNeeded)
                ? new Match.NotNeeded(steps)
                : moment(plan, device, trigger, now).orElseGet(() -> new Match.Push(steps));
    }

    /** Rows of one identifier form one choice (product.md 6.12); choices keep the order of their first rows. */
    private static Map<ComponentId, List<PlanComponent>> choices(PlanRules plan) {
        Map<ComponentId, List<PlanComponent>> choices = new LinkedHashMap<>();
        plan.components().forEach(row -> choices.computeIfAbsent(row.component(), id -> new ArrayList<>()).add(row));
        return choices;
    }

    /** A delta from the reported version wins; a full package is the fallback; at the target nothing is needed. */
    private static Optional<Step> step(List<PlanComponent> rows, Version current) {
        Stream<PlanComponent> atTarget = rows.stream().filter(row -> row.target().equals(current));
        Stream<PlanComponent> deltas = rows.stream().filter(row -> row.source().filter(current::equals).isPresent());
        Stream<PlanComponent> full = rows.stream().filter(row -> row.kind() == PackageKind.FULL)
                .filter(row -> row.specified().isEmpty() || row.specified().contains(current));
        return Stream.of(atTarget, deltas, full).flatMap(fitting -> fitting).findFirst()
                .map(row -> new Step(row.component(), current, row.target(), row.packageId()));
    }

    private static Optional<Match> moment(PlanRules plan, Candidate device, Trigger trigger, Instant now) {
        if (plan.mode() == UpgradeMode.USER_CONFIRM && !device.past().userConfirmed()) {
            return notNow(SkipReason.USER_NOT_CONFIRMED);
        }
        Optional<Match> hindrance = trigger == Trigger.TICK ? push(plan, device, now) : Optional.empty();
        return hindrance.or(() -> condition(plan, device.condition()));
    }

    /** What binds only when the platform approaches the device by itself (product.md 6.4). */
    private static Optional<Match> push(PlanRules plan, Candidate device, Instant now) {
        Optional<Instant> pause = device.past().notBefore().filter(now::isBefore);
        if (pause.isPresent()) {
            return notNow(SkipReason.PAUSED_AFTER_REFUSAL, pause.get());
        }
        Optional<Instant> answer = device.past().offeredAt().map(at -> at.plus(FOR_ANSWER)).filter(now::isBefore);
        if (answer.isPresent()) {
            return notNow(SkipReason.JUST_OFFERED, answer.get());
        }
        Optional<Match> silent = plan.mode() == UpgradeMode.SILENT ? silentPush(plan, now) : Optional.empty();
        return silent.or(() -> device.online() ? Optional.empty() : notNow(SkipReason.OFFLINE));
    }

    /** A user who confirmed expects the upgrade at once; only silent plans wait for their window. */
    private static Optional<Match> silentPush(PlanRules plan, Instant now) {
        if (!plan.push().active()) {
            return notNow(SkipReason.NO_ACTIVE_PUSH);
        }
        DailyWindow window = plan.push().window();
        ZonedDateTime local = now.atZone(plan.time().zone());
        return window.contains(local.toLocalTime())
                ? Optional.empty()
                : notNow(SkipReason.OUTSIDE_WINDOW, nextOpening(window, local));
    }

    private static Instant nextOpening(DailyWindow window, ZonedDateTime local) {
        ZoneId zone = local.getZone();
        Instant today = local.toLocalDate().atTime(window.startHour(), 0).atZone(zone).toInstant();
        return today.isAfter(local.toInstant())
                ? today
                : local.toLocalDate().plusDays(1).atTime(window.startHour(), 0).atZone(zone).toInstant();
    }

    private static Optional<Match> condition(PlanRules plan, Candidate.Condition condition) {
        int battery = condition.battery().orElse(Integer.MAX_VALUE);
        int signal = condition.signal().orElse(Integer.MAX_VALUE);
        if (battery < plan.strategy().minimumBattery()) {
            return notNow(SkipReason.BATTERY_TOO_LOW);
        }
        return signal < plan.strategy().minimumSignal().orElse(Integer.MIN_VALUE)
                ? notNow(SkipReason.SIGNAL_TOO_WEAK)
                : Optional.empty();
    }

    private static Optional<Match> never(SkipReason reason) {
        return Optional.of(new Match.Never(reason));
    }

    private static Optional<Match> notNow(SkipReason reason) {
        return Optional.of(new Match.NotNow(reason, Optional.empty()));
    }

    private static Optional<Match> notNow(SkipReason reason, Instant until) {
        return Optional.of(new Match.NotNow(reason, Optional.of(until)));
    }
}
