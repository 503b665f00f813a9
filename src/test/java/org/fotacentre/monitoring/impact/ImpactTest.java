package org.fotacentre.monitoring.impact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.fotacentre.firmware.PackageKind;
import org.fotacentre.plan.PlanComponent;
import org.fotacentre.shared.ComponentId;
import org.fotacentre.shared.ComponentType;
import org.fotacentre.shared.Version;
import org.fotacentre.upgrade.RunningVersions;
import org.junit.jupiter.api.Test;

class ImpactTest {

    private static final ComponentId FOTA = new ComponentId(ComponentType.MODULE, "FOTA");
    private static final Fleet FLEET = new Fleet(Map.of(module("A01"), 5L, module("A03"), 3L, module("A04"), 2L,
            new RunningVersions(Optional.empty(), Map.of()), 1L), 4);

    @Test
    void devices_are_counted_by_their_fate() {
        Impact impact = Impact.of(List.of(delta("A01"), delta("A02")), FLEET);

        assertEquals(11, impact.devices());
        assertEquals(Map.of(Fate.UPGRADE, 5L, Fate.AT_TARGET, 3L, Fate.NO_PACKAGE, 2L, Fate.UNREPORTED, 1L), impact.fates());
        assertEquals(4, impact.longOffline());
    }

    @Test
    void a_component_names_its_versions_the_most_carried_first_and_sources_that_nobody_runs() {
        ComponentImpact component = Impact.of(List.of(delta("A01"), delta("A02")), FLEET).components().get(0);

        assertEquals(List.of("A01", "A03", "A04"), component.shares().stream().map(share -> share.version().text()).toList());
        assertEquals(List.of(new Version("A02")), component.emptySources());
        assertEquals(1, component.unreported());
        assertTrue(component.isTargetSeen());
        assertEquals(0, component.downgraded());
    }

    @Test
    void a_full_package_to_an_older_version_is_a_downgrade_for_those_that_run_newer_ones() {
        ComponentImpact component = Impact.of(List.of(full("A02")), FLEET).components().get(0);

        assertFalse(component.isTargetSeen());
        assertEquals(5, component.downgraded());
    }

    @Test
    void a_plan_without_components_only_counts_its_devices() {
        assertEquals(new Impact(11, Map.of(), 4, List.of()), Impact.of(List.of(), FLEET));
    }

    @Test
    void a_fleet_without_others_keeps_the_rest() {
        Fleet left = FLEET.without(new Fleet(Map.of(module("A01"), 5L, module("A03"), 1L), 3));

        assertEquals(Map.of(module("A03"), 2L, module("A04"), 2L, new RunningVersions(Optional.empty(), Map.of()), 1L), left.groups());
        assertEquals(1, left.longOffline());
    }

    private static RunningVersions module(String version) {
        return new RunningVersions(Optional.of(new Version(version)), Map.of());
    }

    private static PlanComponent delta(String source) {
        return new PlanComponent(FOTA, PackageKind.DELTA, Optional.of(new Version(source)), new Version("A03"), List.of(), true, 1);
    }

    private static PlanComponent full(String target) {
        return new PlanComponent(FOTA, PackageKind.FULL, Optional.empty(), new Version(target), List.of(), true, 2);
    }
}
