package org.fotacentre.upgrade;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.fotacentre.plan.Admission;
import org.fotacentre.plan.PlanComponent;
import org.fotacentre.plan.UpgradeMode;
import org.fotacentre.shared.DailyWindow;

/**
 * The rules of matching, and the only place of them: does this plan go to this device now, and if not, why and until
 * when? Pure: everything it knows comes in as values. The tick, a device's own request and the page that explains
 * all ask here (architecture.md 2). The rules are product.md 2.8, in the order in which a person would check them.
 */
public final class Matcher {

    /** A Python client takes every notice for a new one, so the tick leaves a device this long to answer the last. */
    static final Duration FOR_ANSWER = Duration.ofMinutes(1);

    private Matcher() {
    }

    /** What happens to {@code device} under {@code plan} when {@code trigger} comes at {@code now}. */
    public static Match match(PlanRules plan, Candidate device, Trigger trigger, Instant now) {
        return bar(plan, device.admission(), now)
                .or(() -> past(device.past()))
                .orElseGet(() -> way(plan, device, trigger, now));
    }

    /** What forbids the device even to start what it was offered before (product.md 6.9, 6.25). */
    static Optional<Match> bar(PlanRules plan, Admission admission, Instant now) {
        return belonging(admission).or(() -> life(plan, now));
    }

    /** What stands against another try on a device on which the plan has failed, whoever wants it (product.md 2.11). */
    static Optional<SkipReason> againstRetry(PlanRules plan, Admission admission, RunningVersions versions, Instant now) {
        return bar(plan, admission, now).flatMap(Match::obstacle).or(() -> Route.of(plan.components(), versions).obstacle());
    }

    private static Optional<Match> belonging(Admission admission) {
        return switch (admission) {
            case BLACKLISTED -> never(SkipReason.BLACKLISTED);
            case NOT_WHITELISTED -> never(SkipReason.NOT_WHITELISTED);
            case ADMITTED -> Optional.empty();
        };
    }

    private static Optional<Match> life(PlanRules plan, Instant now) {
        return switch (plan.status()) {
            case TERMINATED -> never(SkipReason.PLAN_TERMINATED);
            case ENDED -> never(SkipReason.PLAN_OVER);
            case DRAFT -> notNow(SkipReason.PLAN_NOT_OPEN);
            case SUSPENDED -> days(plan, now).or(() -> notNow(SkipReason.PLAN_SUSPENDED));
            case SCHEDULED, RUNNING -> days(plan, now);
        };
    }

    private static Optional<Match> days(PlanRules plan, Instant now) {
        if (!now.isBefore(plan.endsAt())) {
            return never(SkipReason.PLAN_OVER);
        }
        return now.isBefore(plan.startsAt()) ? notNow(SkipReason.PLAN_NOT_STARTED, plan.startsAt()) : Optional.empty();
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

    /** What versions alone decide, whatever the moment: whether they lead to the targets, and whether anything is to be done. */
    public static Match way(List<PlanComponent> components, RunningVersions versions) {
        Route route = Route.of(components, versions);
        if (route.obstacle().isPresent()) {
            return new Match.NotNow(route.obstacle().get(), Optional.empty());
        }
        return route.isNeeded() ? new Match.Push(route.steps()) : new Match.NotNeeded(route.steps());
    }

    private static Match way(PlanRules plan, Candidate device, Trigger trigger, Instant now) {
        Match way = way(left(plan, device), device.versions());
        return way instanceof Match.Push ? moment(plan, device, trigger, now).orElse(way) : way;
    }

    /** A plan that goes on after a failure is about the components that are left. */
    private static List<PlanComponent> left(PlanRules plan, Candidate device) {
        return plan.components().stream().filter(row -> !device.past().failed().contains(row.component())).toList();
    }

    private static Optional<Match> moment(PlanRules plan, Candidate device, Trigger trigger, Instant now) {
        Optional<Match> user = plan.mode() == UpgradeMode.USER_CONFIRM ? consent(plan, device.will(), now) : Optional.empty();
        return user.or(() -> approach(plan, device, trigger, now))
                .or(() -> condition(plan, device.condition()))
                .or(() -> device.placeFree() ? Optional.empty() : notNow(SkipReason.PLAN_FULL));
    }

    private static Optional<Match> approach(PlanRules plan, Candidate device, Trigger trigger, Instant now) {
        return switch (trigger) {
            case TICK -> push(plan, device, now);
            case REQUEST -> plan.options().windowBindsRequests() && plan.mode() == UpgradeMode.SILENT
                    ? window(plan, now, SkipReason.OUTSIDE_WINDOW) : Optional.empty();
            case PERSON -> Optional.empty();
        };
    }

    /**
     * What the user wants binds everybody who triggers. What has begun is finished, unless the user objects: the next
     * component and the next attempt need no new word.
     */
    private static Optional<Match> consent(PlanRules plan, Candidate.Will will, Instant now) {
        return switch (will.consent().word(now)) {
            case NOW -> Optional.empty();
            case DECLINED -> notNow(SkipReason.USER_DECLINED);
            case APPOINTED -> will.begun() ? Optional.empty() : appointed(will.consent().appointment().orElseThrow(), now);
            case NONE, LAPSED -> will.begun() ? Optional.empty() : unasked(plan, will, now);
        };
    }

    private static Optional<Match> appointed(Appointment appointment, Instant now) {
        return appointment.contains(now) ? Optional.empty() : notNow(SkipReason.APPOINTED_LATER, appointment.from());
    }

    /** The switch agrees for the user, but only to upgrades in the automatic period (product.md 2.8, field 7a). */
    private static Optional<Match> unasked(PlanRules plan, Candidate.Will will, Instant now) {
        if (will.autoConfirm()) {
            return window(plan, now, SkipReason.OUTSIDE_AUTO_PERIOD);
        }
        return notNow(will.consent().word(now) == Consent.Word.LAPSED ? SkipReason.APPOINTMENT_LAPSED : SkipReason.USER_NOT_CONFIRMED);
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

    private static Optional<Match> silentPush(PlanRules plan, Instant now) {
        return plan.push().active() ? window(plan, now, SkipReason.OUTSIDE_WINDOW) : notNow(SkipReason.NO_ACTIVE_PUSH);
    }

    private static Optional<Match> window(PlanRules plan, Instant now, SkipReason outside) {
        DailyWindow window = plan.push().window();
        ZonedDateTime local = now.atZone(plan.time().zone());
        return window.contains(local.toLocalTime()) ? Optional.empty() : notNow(outside, nextOpening(window, local));
    }

    /** Hour by hour on the time line: where clocks are changed an hour of the day may be missing, or come twice. */
    private static Instant nextOpening(DailyWindow window, ZonedDateTime local) {
        return Stream.iterate(local.truncatedTo(ChronoUnit.HOURS).plusHours(1), hour -> hour.plusHours(1))
                .filter(hour -> window.contains(hour.toLocalTime())).findFirst().orElseThrow().toInstant();
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
