package org.fotacentre.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

import org.fotacentre.firmware.PackageKind;
import org.fotacentre.shared.ComponentId;
import org.fotacentre.shared.ComponentType;
import org.fotacentre.shared.DayRange;
import org.fotacentre.shared.Version;

/** Plans for tests. */
final class SamplePlans {

    static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");

    private SamplePlans() {
    }

    static UpgradePlan draft() {
        return new UpgradePlan(7, content("Spring"), "alice", NOW);
    }

    static PlanContent content(String name) {
        var days = new DayRange(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 31));
        return new PlanContent(name, new PlannedTime(ZoneId.of("Asia/Shanghai"), days), UpgradeMode.SILENT,
                PushRule.DEFAULT, Strategy.DEFAULT, List.of(full("FOTA", "A03")), List.of());
    }

    static PlanComponent full(String identifier, String target) {
        return new PlanComponent(new ComponentId(ComponentType.MODULE, identifier), PackageKind.FULL, Optional.empty(),
                new Version(target), List.of(), true, 1);
    }
}
