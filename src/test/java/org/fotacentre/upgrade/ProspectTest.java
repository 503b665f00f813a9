package org.fotacentre.upgrade;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

import org.fotacentre.firmware.PackageKind;
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

/** Which crowds a tick reads; that none is missed is tried with whole fleets in the database. */
class ProspectTest {

    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
    private static final Instant NIGHT = Instant.parse("2026-11-24T23:00:00Z");
    private static final Crowd OLD = new Crowd(Optional.of(new Version("V1")), false);
    private static final Crowd DONE = new Crowd(Optional.of(new Version("V2")), false);
    private static final Crowd UNKNOWN = new Crowd(Optional.empty(), false);

    @Test
    void old_versions_are_read_in_the_window_only_and_the_target_always() {
        PlanRules plan = plan(UpgradeMode.SILENT, row(ComponentType.MODULE, "FOTA"));

        assertTrue(Prospect.of(plan, OLD, List.of(), NOON).isPresent());
        assertTrue(Prospect.of(plan, OLD, List.of(), NIGHT).isEmpty());
        assertTrue(Prospect.of(plan, DONE, List.of(), NIGHT).isPresent());
        assertTrue(Prospect.of(plan, UNKNOWN, List.of(), NOON).isEmpty());
    }

    @Test
    void users_who_must_be_asked_are_not_read_unless_they_agree_to_all_plans() {
        PlanRules plan = plan(UpgradeMode.USER_CONFIRM, row(ComponentType.MODULE, "FOTA"));

        assertTrue(Prospect.of(plan, OLD, List.of(), NOON).isEmpty());
        assertTrue(Prospect.of(plan, new Crowd(OLD.module(), true), List.of(), NOON).isPresent());
    }

    @Test
    void versions_of_the_first_mcu_narrow_a_crowd() {
        PlanRules plan = plan(UpgradeMode.SILENT, row(ComponentType.MCU, "app"));
        List<Version> reported = List.of(new Version("V1"), new Version("V2"));

        assertEquals(reported, Prospect.of(plan, UNKNOWN, reported, NOON).orElseThrow().versions());
        assertEquals(List.of(new Version("V2")), Prospect.of(plan, UNKNOWN, reported, NIGHT).orElseThrow().versions());
        assertTrue(Prospect.of(plan, UNKNOWN, List.of(), NOON).isEmpty());
    }

    private static PlanComponent row(ComponentType type, String identifier) {
        return new PlanComponent(new ComponentId(type, identifier), PackageKind.FULL, Optional.empty(), new Version("V2"), List.of(), true, 7);
    }

    private static PlanRules plan(UpgradeMode mode, PlanComponent component) {
        PlannedTime days = new PlannedTime(ZoneOffset.UTC, new DayRange(LocalDate.of(2026, 11, 20), LocalDate.of(2026, 11, 30)));
        return new PlanRules(PlanStatus.RUNNING, Instant.parse("2026-11-20T00:00:00Z"), Instant.parse("2026-12-01T00:00:00Z"), days, mode,
                new PushRule(true, new DailyWindow(8, 20), PushRule.DEFAULT.rejectionPause()), Strategy.DEFAULT, PlanOptions.DEFAULT,
                List.of(component));
    }
}
