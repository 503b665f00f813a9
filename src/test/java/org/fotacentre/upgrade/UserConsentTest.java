package org.fotacentre.upgrade;

import static org.fotacentre.upgrade.Trigger.PERSON;
import static org.fotacentre.upgrade.Trigger.REQUEST;
import static org.fotacentre.upgrade.Trigger.TICK;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.fotacentre.firmware.PackageKind;
import org.fotacentre.plan.Admission;
import org.fotacentre.plan.PlanComponent;
import org.fotacentre.plan.PlanStatus;
import org.fotacentre.plan.PlannedTime;
import org.fotacentre.plan.PushRule;
import org.fotacentre.plan.Strategy;
import org.fotacentre.plan.UpgradeMode;
import org.fotacentre.plan.option.PlanOptions;
import org.fotacentre.shared.ComponentId;
import org.fotacentre.shared.ComponentType;
import org.fotacentre.shared.DailyWindow;
import org.fotacentre.shared.DayRange;
import org.fotacentre.shared.Refusal;
import org.fotacentre.shared.Version;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What the user of a device wants, in a plan that asks users (product.md 3.7): noon in Shanghai, automatic period
 * from midnight to 1 o'clock there.
 */
class UserConsentTest {

    private static final PlannedTime DAYS = new PlannedTime(ZoneId.of("Asia/Shanghai"),
            new DayRange(LocalDate.of(2026, 11, 20), LocalDate.of(2026, 11, 30)));
    private static final Instant NOON = Instant.parse("2026-11-24T04:00:00Z");
    private static final Instant MIDNIGHT = Instant.parse("2026-11-24T16:00:00Z");
    private static final Appointment AFTERNOON = new Appointment(NOON.plusSeconds(3600), NOON.plusSeconds(7200));

    @ParameterizedTest
    @EnumSource(Trigger.class)
    void nothing_happens_before_the_user_has_spoken_whoever_triggers(Trigger trigger) {
        assertEquals(notNow(SkipReason.USER_NOT_CONFIRMED), match(Consent.NONE, trigger, NOON));
    }

    @ParameterizedTest
    @EnumSource(Trigger.class)
    void upgrade_confirmed_now_waits_for_no_period(Trigger trigger) {
        assertInstanceOf(Match.Push.class, match(Consent.NOW, trigger, NOON));
    }

    @ParameterizedTest
    @EnumSource(Trigger.class)
    void upgrade_that_was_declined_stays_away_even_from_a_device_that_confirms_itself(Trigger trigger) {
        assertEquals(notNow(SkipReason.USER_DECLINED), match(Consent.DECLINED, trigger, NOON));
        assertEquals(notNow(SkipReason.USER_DECLINED), match(new Candidate.Will(Consent.DECLINED, true, true), trigger, MIDNIGHT));
    }

    @ParameterizedTest
    @CsvSource({"2026-11-24T04:59:59Z, false", "2026-11-24T05:00:00Z, true", "2026-11-24T05:59:59Z, true", "2026-11-24T06:00:00Z, false"})
    void appointed_upgrade_comes_inside_the_chosen_time_only(Instant now, boolean pushed) {
        assertEquals(pushed, match(Consent.at(AFTERNOON), TICK, now) instanceof Match.Push);
        assertEquals(pushed, match(Consent.at(AFTERNOON), REQUEST, now) instanceof Match.Push);
    }

    @Test
    void appointment_says_when_it_begins_and_after_it_the_user_is_asked_again() {
        assertEquals(new Match.NotNow(SkipReason.APPOINTED_LATER, Optional.of(AFTERNOON.from())), match(Consent.at(AFTERNOON), TICK, NOON));
        assertEquals(notNow(SkipReason.APPOINTMENT_LAPSED), match(Consent.at(AFTERNOON), TICK, AFTERNOON.until()));
        assertEquals(Consent.Word.LAPSED, Consent.at(AFTERNOON).word(AFTERNOON.until()));
    }

    @Test
    void appointment_goes_before_the_switch_until_it_has_lapsed() {
        Candidate.Will both = new Candidate.Will(Consent.at(new Appointment(MIDNIGHT.plusSeconds(7200), MIDNIGHT.plusSeconds(10800))), true, false);

        assertEquals(new Match.NotNow(SkipReason.APPOINTED_LATER, Optional.of(MIDNIGHT.plusSeconds(7200))), match(both, TICK, MIDNIGHT));
        assertInstanceOf(Match.Push.class, match(both, TICK, MIDNIGHT.plus(Duration.ofDays(1))));
    }

    @ParameterizedTest
    @EnumSource(Trigger.class)
    void device_that_confirms_itself_is_upgraded_in_the_automatic_period_of_the_plans_zone(Trigger trigger) {
        Candidate.Will switched = new Candidate.Will(Consent.NONE, true, false);

        assertInstanceOf(Match.Push.class, match(switched, trigger, MIDNIGHT));
        assertInstanceOf(Match.Push.class, match(switched, trigger, MIDNIGHT.plusSeconds(3599)));
        assertEquals(new Match.NotNow(SkipReason.OUTSIDE_AUTO_PERIOD, Optional.of(MIDNIGHT)), match(switched, trigger, NOON));
    }

    @Test
    void upgrade_that_has_begun_is_finished_after_the_chosen_time_and_outside_the_period() {
        assertInstanceOf(Match.Push.class, match(new Candidate.Will(Consent.at(AFTERNOON), false, true), REQUEST, AFTERNOON.until()));
        assertInstanceOf(Match.Push.class, match(new Candidate.Will(Consent.NONE, true, true), TICK, NOON));
    }

    @Test
    void silent_plan_asks_no_user() {
        assertInstanceOf(Match.Push.class, Matcher.match(plan(UpgradeMode.SILENT), device(new Candidate.Will(Consent.DECLINED, false, false)), PERSON, NOON));
    }

    @Test
    void appointment_takes_at_least_an_hour() {
        assertEquals("consent.appointment.short", refusal(() -> Appointment.asked(NOON, NOON.plusSeconds(3599))));
        assertEquals("consent.appointment.short", refusal(() -> Appointment.asked(NOON, NOON.minusSeconds(60))));
        assertEquals(AFTERNOON, Appointment.asked(AFTERNOON.from(), AFTERNOON.until()));
    }

    @Test
    void scheduled_answer_has_a_time_and_no_other_has() {
        assertThrows(IllegalArgumentException.class, () -> new Consent(Consent.Word.APPOINTED, Optional.empty()));
        assertThrows(IllegalArgumentException.class, () -> new Consent(Consent.Word.NOW, Optional.of(AFTERNOON)));
    }

    @Test
    void user_who_declines_is_let_go_without_a_failure_and_may_change_their_mind() {
        DeviceUpgrade upgrade = new DeviceUpgrade(1, 2, NOON);
        upgrade.prepare(List.of(new Step(new ComponentId(ComponentType.MODULE, "FOTA"), new Version("V1"), new Version("V2"), 7)), NOON);
        upgrade.accept(upgrade.offer(NOON), NOON.plusSeconds(60), NOON);
        upgrade.fail(upgrade.current().orElseThrow(), FailureReason.TIMEOUT, AfterFailure.TRY_AGAIN, NOON);

        upgrade.hear(Consent.DECLINED, "", NOON);
        upgrade.withdraw(FailureReason.PLAN_ENDED, NOON);
        assertEquals(DeviceStatus.NOT_UPGRADED, upgrade.status());
        assertEquals(Optional.of(FailureReason.USER_CANCELLED), upgrade.outcome().reason());

        upgrade.hear(Consent.at(AFTERNOON), "admin", NOON);
        assertEquals(Consent.at(AFTERNOON), upgrade.userAnswer().consent());
        assertEquals(Optional.of("admin"), upgrade.userAnswer().operator());
    }

    private static String refusal(org.junit.jupiter.api.function.Executable forbidden) {
        return assertThrows(Refusal.class, forbidden).reasons().get(0).key();
    }

    private static Match.NotNow notNow(SkipReason reason) {
        return new Match.NotNow(reason, Optional.empty());
    }

    private static Match match(Consent consent, Trigger trigger, Instant now) {
        return match(new Candidate.Will(consent, false, false), trigger, now);
    }

    private static Match match(Candidate.Will will, Trigger trigger, Instant now) {
        return Matcher.match(plan(UpgradeMode.USER_CONFIRM), device(will), trigger, now);
    }

    private static PlanRules plan(UpgradeMode mode) {
        PlanComponent full = new PlanComponent(new ComponentId(ComponentType.MODULE, "FOTA"), PackageKind.FULL,
                Optional.empty(), new Version("V2"), List.of(), true, 1);
        return new PlanRules(PlanStatus.SCHEDULED, DAYS.start(), DAYS.end(), DAYS, mode,
                new PushRule(true, new DailyWindow(0, 1), Duration.ofMinutes(120)), Strategy.DEFAULT, PlanOptions.DEFAULT, List.of(full));
    }

    private static Candidate device(Candidate.Will will) {
        return new Candidate(Admission.ADMITTED, true, new RunningVersions(Optional.of(new Version("V1")), Map.of()),
                Candidate.Condition.UNKNOWN, Candidate.Past.NONE, will, true);
    }
}
