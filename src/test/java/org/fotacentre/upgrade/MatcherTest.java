package org.fotacentre.upgrade;

import static org.fotacentre.upgrade.Trigger.REQUEST;
import static org.fotacentre.upgrade.Trigger.TICK;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

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
import org.fotacentre.shared.Version;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The rules of product.md 2.8 and 6, one by one. Noon in Shanghai on a planned day, unless a test says otherwise. */
class MatcherTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final PlannedTime DAYS = new PlannedTime(SHANGHAI, new DayRange(LocalDate.of(2026, 11, 20), LocalDate.of(2026, 11, 30)));
    private static final Instant NOON = Instant.parse("2026-11-24T04:00:00Z");
    private static final ComponentId FOTA = new ComponentId(ComponentType.MODULE, "FOTA");
    private static final ComponentId MCU = new ComponentId(ComponentType.MCU, "app");

    @Test
    void full_package_goes_to_a_device_with_any_other_version() {
        Match match = Matcher.match(plan(full(FOTA, "V2", 7)), device("V1"), TICK, NOON);

        assertEquals(new Match.Push(List.of(new Step(FOTA, new Version("V1"), new Version("V2"), 7))), match);
    }

    @Test
    void device_at_the_target_needs_nothing() {
        assertInstanceOf(Match.NotNeeded.class, Matcher.match(plan(full(FOTA, "V1", 7)), device("V1"), TICK, NOON));
    }

    @Test
    void versions_are_compared_exactly() {
        assertInstanceOf(Match.Push.class, Matcher.match(plan(full(FOTA, "v1", 7)), device("V1"), TICK, NOON));
    }

    @Test
    void delta_goes_only_to_its_source_version() {
        PlanRules plan = plan(delta(FOTA, "V1", "V2", 8));

        assertInstanceOf(Match.Push.class, Matcher.match(plan, device("V1"), TICK, NOON));
        assertNotNow(SkipReason.NO_FITTING_PACKAGE, Matcher.match(plan, device("V0"), TICK, NOON));
    }

    @Test
    void delta_of_the_reported_version_wins_and_full_package_is_the_fallback() {
        PlanRules plan = plan(full(FOTA, "V3", 1), delta(FOTA, "V1", "V3", 2), delta(FOTA, "V2", "V3", 3));

        assertEquals(2, pushed(plan, device("V1")).get(0).packageId());
        assertEquals(3, pushed(plan, device("V2")).get(0).packageId());
        assertEquals(1, pushed(plan, device("V0")).get(0).packageId());
    }

    @Test
    void specified_versions_limit_a_full_package() {
        PlanRules plan = plan(new PlanComponent(FOTA, PackageKind.FULL, Optional.empty(), new Version("V3"),
                List.of(new Version("V1"), new Version("V2")), true, 1));

        assertInstanceOf(Match.Push.class, Matcher.match(plan, device("V2"), TICK, NOON));
        assertNotNow(SkipReason.NO_FITTING_PACKAGE, Matcher.match(plan, device("V0"), TICK, NOON));
    }

    @Test
    void component_that_was_never_reported_is_left_alone() {
        assertNotNow(SkipReason.VERSION_UNKNOWN, Matcher.match(plan(full(MCU, "2.0", 1)), device("V1"), REQUEST, NOON));
    }

    @Test
    void plan_with_one_component_at_its_target_still_pushes_the_other() {
        PlanRules plan = plan(full(FOTA, "V1", 1), full(MCU, "2.0", 2));
        Candidate device = with(device("V1"), new RunningVersions(Optional.of(new Version("V1")), Map.of("app", new Version("1.0"))));

        assertEquals(List.of(false, true), pushed(plan, device).stream().map(Step::isNeeded).toList());
    }

    @Test
    void another_try_needs_an_open_plan_a_device_in_scope_and_a_version_that_fits() {
        PlanRules plan = plan(delta(FOTA, "V1", "V2", 8));
        RunningVersions fits = device("V1").versions();

        assertEquals(Optional.empty(), Matcher.againstRetry(plan, Admission.ADMITTED, fits, NOON));
        assertEquals(Optional.of(SkipReason.NO_FITTING_PACKAGE), Matcher.againstRetry(plan, Admission.ADMITTED, device("V0").versions(), NOON));
        assertEquals(Optional.of(SkipReason.BLACKLISTED), Matcher.againstRetry(plan, Admission.BLACKLISTED, fits, NOON));
        assertEquals(Optional.of(SkipReason.PLAN_OVER), Matcher.againstRetry(plan, Admission.ADMITTED, fits, DAYS.end()));
    }

    @Test
    void black_beats_white_and_strangers_to_the_white_list_get_nothing() {
        assertEquals(new Match.Never(SkipReason.BLACKLISTED), Matcher.match(plan(full(FOTA, "V2", 1)), admitted(Admission.BLACKLISTED), REQUEST, NOON));
        assertEquals(new Match.Never(SkipReason.NOT_WHITELISTED), Matcher.match(plan(full(FOTA, "V2", 1)), admitted(Admission.NOT_WHITELISTED), REQUEST, NOON));
    }

    @ParameterizedTest
    @CsvSource({
            "2026-11-19T15:59:59Z, PLAN_NOT_STARTED",
            "2026-11-30T16:00:00Z, PLAN_OVER"})
    void planned_days_are_those_of_the_plans_zone(Instant now, SkipReason reason) {
        Match match = Matcher.match(plan(full(FOTA, "V2", 1)), device("V1"), REQUEST, now);

        assertEquals(reason, match instanceof Match.NotNow later ? later.reason() : ((Match.Never) match).reason());
    }

    @ParameterizedTest
    @CsvSource({"2026-11-19T16:00:00Z", "2026-11-30T15:59:59Z"})
    void first_and_last_second_of_the_planned_days_are_inside(Instant now) {
        assertInstanceOf(Match.Push.class, Matcher.match(plan(full(FOTA, "V2", 1)), device("V1"), REQUEST, now));
    }

    @ParameterizedTest
    @CsvSource({
            "0, 2, 2026-11-23T16:00:00Z, true", "0, 2, 2026-11-23T17:50:00Z, true", "0, 2, 2026-11-23T18:00:00Z, false",
            "22, 6, 2026-11-24T14:00:00Z, true", "22, 6, 2026-11-23T21:50:00Z, true", "22, 6, 2026-11-23T22:00:00Z, false"})
    void push_window_binds_the_tick_in_the_plans_zone_and_may_run_over_midnight(int from, int to, Instant now, boolean open) {
        PlanRules plan = pushing(new PushRule(true, new DailyWindow(from, to), Duration.ofMinutes(120)));

        Match match = Matcher.match(plan, device("V1"), TICK, now);

        assertEquals(open, match instanceof Match.Push);
        assertInstanceOf(Match.Push.class, Matcher.match(plan, device("V1"), REQUEST, now));
    }

    @Test
    void closed_window_says_when_it_opens() {
        PlanRules plan = pushing(new PushRule(true, new DailyWindow(0, 2), Duration.ofMinutes(120)));

        assertEquals(new Match.NotNow(SkipReason.OUTSIDE_WINDOW, Optional.of(Instant.parse("2026-11-24T16:00:00Z"))),
                Matcher.match(plan, device("V1"), TICK, NOON));
    }

    @ParameterizedTest
    @CsvSource({
            "2, 3, 2026-03-29T00:30:00Z, 2026-03-30T00:00:00Z",
            "3, 4, 2026-03-29T00:30:00Z, 2026-03-29T01:00:00Z",
            "2, 3, 2026-10-25T00:30:00Z, open",
            "2, 3, 2026-10-25T01:30:00Z, open",
            "3, 4, 2026-10-25T00:30:00Z, 2026-10-25T02:00:00Z"})
    void window_keeps_to_the_wall_clock_when_clocks_are_changed(int from, int to, Instant now, String opens) {
        ZoneId berlin = ZoneId.of("Europe/Berlin");
        PlannedTime year = new PlannedTime(berlin, new DayRange(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31)));
        PlanRules plan = new PlanRules(PlanStatus.RUNNING, year.start(), year.end(), year, UpgradeMode.SILENT,
                new PushRule(true, new DailyWindow(from, to), Duration.ofMinutes(120)), Strategy.DEFAULT, PlanOptions.DEFAULT, List.of(full(FOTA, "V2", 1)));

        Match match = Matcher.match(plan, device("V1"), TICK, now);

        assertEquals(opens, match instanceof Match.NotNow later ? later.until().orElseThrow().toString() : "open");
    }

    @Test
    void plan_without_active_push_waits_for_the_device() {
        PlanRules plan = pushing(new PushRule(false, DailyWindow.ALL_DAY, Duration.ofMinutes(120)));

        assertNotNow(SkipReason.NO_ACTIVE_PUSH, Matcher.match(plan, device("V1"), TICK, NOON));
        assertInstanceOf(Match.Push.class, Matcher.match(plan, device("V1"), REQUEST, NOON));
    }

    @Test
    void refused_device_is_left_alone_until_pause_ends() {
        Instant end = NOON.plusSeconds(600);
        Candidate device = with(device("V1"), new Candidate.Past(false, false, false, Optional.of(end), Optional.empty(), Set.of()));

        assertEquals(new Match.NotNow(SkipReason.PAUSED_AFTER_REFUSAL, Optional.of(end)), Matcher.match(plan(full(FOTA, "V2", 1)), device, TICK, NOON));
        assertInstanceOf(Match.Push.class, Matcher.match(plan(full(FOTA, "V2", 1)), device, TICK, end));
        assertInstanceOf(Match.Push.class, Matcher.match(plan(full(FOTA, "V2", 1)), device, REQUEST, NOON));
    }

    @Test
    void tick_leaves_a_device_a_minute_to_answer() {
        Candidate asked = with(device("V1"), new Candidate.Past(false, false, false, Optional.empty(), Optional.of(NOON), Set.of()));

        assertNotNow(SkipReason.JUST_OFFERED, Matcher.match(plan(full(FOTA, "V2", 1)), asked, TICK, NOON.plusSeconds(59)));
        assertInstanceOf(Match.Push.class, Matcher.match(plan(full(FOTA, "V2", 1)), asked, TICK, NOON.plusSeconds(60)));
        assertInstanceOf(Match.Push.class, Matcher.match(plan(full(FOTA, "V2", 1)), asked, REQUEST, NOON.plusSeconds(1)));
    }

    @Test
    void only_one_upgrade_at_a_time_and_none_after_its_result() {
        assertNotNow(SkipReason.OTHER_UPGRADE_RUNNING, past(new Candidate.Past(false, false, true, Optional.empty(), Optional.empty(), Set.of())));
        assertNotNow(SkipReason.UPGRADE_RUNNING, past(new Candidate.Past(false, true, false, Optional.empty(), Optional.empty(), Set.of())));
        assertEquals(new Match.Never(SkipReason.ALREADY_DONE), past(new Candidate.Past(true, false, false, Optional.empty(), Optional.empty(), Set.of())));
    }

    @Test
    void offline_device_is_not_pushed() {
        Candidate offline = new Candidate(Admission.ADMITTED, false, device("V1").versions(), Candidate.Condition.UNKNOWN, Candidate.Past.NONE, Candidate.Will.NONE, true);

        assertNotNow(SkipReason.OFFLINE, Matcher.match(plan(full(FOTA, "V2", 1)), offline, TICK, NOON));
    }

    @ParameterizedTest
    @CsvSource({"29, -100, BATTERY_TOO_LOW", "30, -114, SIGNAL_TOO_WEAK"})
    void battery_and_signal_are_checked_when_they_are_known(int battery, int signal, SkipReason reason) {
        Candidate.Condition condition = new Candidate.Condition(OptionalInt.of(battery), OptionalInt.of(signal));
        Candidate device = new Candidate(Admission.ADMITTED, true, device("V1").versions(), condition, Candidate.Past.NONE, Candidate.Will.NONE, true);

        assertNotNow(reason, Matcher.match(plan(full(FOTA, "V2", 1)), device, REQUEST, NOON));
    }

    @ParameterizedTest
    @CsvSource({"DRAFT, PLAN_NOT_OPEN", "SUSPENDED, PLAN_SUSPENDED", "TERMINATED, PLAN_TERMINATED", "ENDED, PLAN_OVER"})
    void plan_that_is_not_open_goes_to_nobody(PlanStatus status, SkipReason reason) {
        PlanRules plan = new PlanRules(status, DAYS.start(), DAYS.end(), DAYS, UpgradeMode.SILENT, PushRule.DEFAULT, Strategy.DEFAULT, PlanOptions.DEFAULT, List.of(full(FOTA, "V2", 1)));

        Match match = Matcher.match(plan, device("V1"), REQUEST, NOON);

        assertEquals(status.isFinal() ? new Match.Never(reason) : new Match.NotNow(reason, Optional.empty()), match);
    }

    @Test
    void option_makes_a_devices_request_wait_for_the_window_but_not_a_persons() {
        PlanRules plan = with(new PlanOptions(true, 24, OptionalInt.empty(), Optional.empty(), false, 0), new DailyWindow(0, 2));

        assertEquals(new Match.NotNow(SkipReason.OUTSIDE_WINDOW, Optional.of(Instant.parse("2026-11-24T16:00:00Z"))),
                Matcher.match(plan, device("V1"), REQUEST, NOON));
        assertInstanceOf(Match.Push.class, Matcher.match(plan, device("V1"), REQUEST, Instant.parse("2026-11-24T16:00:00Z")));
        assertInstanceOf(Match.Push.class, Matcher.match(plan, device("V1"), Trigger.PERSON, NOON));
    }

    @ParameterizedTest
    @EnumSource(Trigger.class)
    void no_device_more_than_the_plan_allows_at_work_whoever_asks(Trigger trigger) {
        Candidate one = device("V1");
        Candidate outside = new Candidate(one.admission(), one.online(), one.versions(), one.condition(), one.past(), one.will(), false);

        assertNotNow(SkipReason.PLAN_FULL, Matcher.match(plan(full(FOTA, "V2", 1)), outside, trigger, NOON));
        assertInstanceOf(Match.Push.class, Matcher.match(plan(full(FOTA, "V2", 1)), one, trigger, NOON));
    }

    @Test
    void component_that_failed_for_good_no_longer_matters() {
        PlanRules plan = plan(delta(FOTA, "V1", "V2", 1), full(MCU, "2.0", 2));
        Candidate strange = with(device("V9"), new RunningVersions(Optional.of(new Version("V9")), Map.of("app", new Version("1.0"))));
        Candidate failed = with(strange, new Candidate.Past(false, false, false, Optional.empty(), Optional.empty(), Set.of(FOTA)));

        assertNotNow(SkipReason.NO_FITTING_PACKAGE, Matcher.match(plan, strange, TICK, NOON));
        assertEquals(List.of(MCU), pushed(plan, failed).stream().map(Step::component).toList());
    }

    private static PlanRules with(PlanOptions options, DailyWindow window) {
        return new PlanRules(PlanStatus.RUNNING, DAYS.start(), DAYS.end(), DAYS, UpgradeMode.SILENT,
                new PushRule(true, window, Duration.ofMinutes(120)), Strategy.DEFAULT, options, List.of(full(FOTA, "V2", 1)));
    }

    private static Match past(Candidate.Past past) {
        return Matcher.match(plan(full(FOTA, "V2", 1)), with(device("V1"), past), REQUEST, NOON);
    }

    private static List<Step> pushed(PlanRules plan, Candidate device) {
        return ((Match.Push) Matcher.match(plan, device, TICK, NOON)).steps();
    }

    private static void assertNotNow(SkipReason reason, Match match) {
        assertEquals(reason, assertInstanceOf(Match.NotNow.class, match).reason());
    }

    private static PlanRules plan(PlanComponent... components) {
        return new PlanRules(PlanStatus.SCHEDULED, DAYS.start(), DAYS.end(), DAYS, UpgradeMode.SILENT, PushRule.DEFAULT,
                Strategy.DEFAULT, PlanOptions.DEFAULT, List.of(components));
    }

    private static PlanRules pushing(PushRule push) {
        return new PlanRules(PlanStatus.RUNNING, DAYS.start(), DAYS.end(), DAYS, UpgradeMode.SILENT, push,
                Strategy.DEFAULT, PlanOptions.DEFAULT, List.of(full(FOTA, "V2", 1)));
    }

    private static PlanComponent full(ComponentId component, String target, long packageId) {
        return new PlanComponent(component, PackageKind.FULL, Optional.empty(), new Version(target), List.of(), true, packageId);
    }

    private static PlanComponent delta(ComponentId component, String source, String target, long packageId) {
        return new PlanComponent(component, PackageKind.DELTA, Optional.of(new Version(source)), new Version(target), List.of(), true, packageId);
    }

    private static Candidate device(String moduleVersion) {
        return new Candidate(Admission.ADMITTED, true, new RunningVersions(Optional.of(new Version(moduleVersion)), Map.of()),
                Candidate.Condition.UNKNOWN, Candidate.Past.NONE, Candidate.Will.NONE, true);
    }

    private static Candidate admitted(Admission admission) {
        return new Candidate(admission, true, device("V1").versions(), Candidate.Condition.UNKNOWN, Candidate.Past.NONE, Candidate.Will.NONE, true);
    }

    private static Candidate with(Candidate device, RunningVersions versions) {
        return new Candidate(device.admission(), device.online(), versions, device.condition(), device.past(), device.will(), device.placeFree());
    }

    private static Candidate with(Candidate device, Candidate.Past past) {
        return new Candidate(device.admission(), device.online(), device.versions(), device.condition(), past, device.will(), device.placeFree());
    }
}
