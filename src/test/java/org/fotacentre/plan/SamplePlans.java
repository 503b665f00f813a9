package org.fotacentre.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

import org.fotacentre.firmware.PackageKind;
import org.fotacentre.plan.option.PlanOptions;
import org.fotacentre.shared.ComponentId;
import org.fotacentre.shared.ComponentType;
import org.fotacentre.shared.DayRange;
import org.fotacentre.shared.DeviceKey;
import org.fotacentre.shared.Version;

/** Plans for tests. */
public final class SamplePlans {

    static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");

    private SamplePlans() {
    }

    /** A draft that was never saved. */
    static UpgradePlan draft() {
        return new UpgradePlan(7, content("Spring"), "alice", NOW);
    }

    /** A plan without components, activated then. */
    public static UpgradePlan activated(long productId, String at) {
        PlanContent sample = content("Plan " + at + " of " + productId);
        UpgradePlan plan = new UpgradePlan(productId, new PlanContent(sample.name(), sample.time(), sample.mode(),
                sample.push(), sample.strategy(), sample.options(), List.of(), List.of(new PlanText("zh-CN", "更快"))), "alice", NOW);
        plan.activate(Instant.parse(at));
        return plan;
    }

    /** A trial of package 77 on the device {@code dev1}. */
    public static VerificationPlans.VerificationTarget trial(long productId) {
        PlanComponent component = new PlanComponent(new ComponentId(ComponentType.MODULE, "FOTA"), PackageKind.FULL,
                Optional.empty(), new Version("V2"), List.of(), true, 77);
        return new VerificationPlans.VerificationTarget(productId, new DeviceKey("dev1"), component);
    }

    /** What a silent plan for March has. */
    public static PlanContent content(String name) {
        var days = new DayRange(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 31));
        return new PlanContent(name, new PlannedTime(ZoneId.of("Asia/Shanghai"), days), UpgradeMode.SILENT,
                PushRule.DEFAULT, Strategy.DEFAULT, PlanOptions.DEFAULT, List.of(full("FOTA", "A03")), List.of());
    }

    static PlanComponent full(String identifier, String target) {
        return new PlanComponent(new ComponentId(ComponentType.MODULE, identifier), PackageKind.FULL, Optional.empty(),
                new Version(target), List.of(), true, 1);
    }
}
