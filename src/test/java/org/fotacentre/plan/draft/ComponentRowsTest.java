package org.fotacentre.plan.draft;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.fotacentre.firmware.PackageKind;
import org.fotacentre.firmware.UpgradePath;
import org.fotacentre.plan.PlanComponent;
import org.fotacentre.shared.ComponentType;
import org.fotacentre.shared.Version;
import org.junit.jupiter.api.Test;

class ComponentRowsTest {

    private static final Map<Long, PackageFacts> PACKAGES = Map.of(
            1L, full(1, ComponentType.MODULE, "A03"),
            2L, delta(2, "A01", "A03"),
            3L, delta(3, "A02", "A03"),
            4L, delta(4, "A01", "A04"),
            5L, full(5, ComponentType.MCU, "A03"));

    @Test
    void a_row_takes_its_versions_from_the_package() {
        PlanComponent row = read(delta("FOTA", "2")).value().orElseThrow().get(0);

        assertEquals(Optional.of(new Version("A01")), row.source());
        assertEquals(new Version("A03"), row.target());
        assertEquals(2, row.packageId());
    }

    @Test
    void blank_rows_do_not_count() {
        assertEquals(1, read(ProposedComponent.BLANK, full("FOTA", "1")).value().orElseThrow().size());
    }

    @Test
    void several_deltas_to_one_target_share_an_identifier_with_a_full_package() {
        assertEquals(List.of(), read(delta("FOTA", "2"), delta("FOTA", "3"), full("FOTA", "1")).objections());
    }

    @Test
    void an_identifier_stands_only_once_otherwise() {
        List<String> twice = List.of("component.1.identifier plan.identifier.twice");

        assertEquals(twice, read(full("FOTA", "1"), full("FOTA", "1")).objections(), "two full packages");
        assertEquals(twice, read(delta("FOTA", "2"), delta("FOTA", "2")).objections(), "the same source");
        assertEquals(twice, read(delta("FOTA", "2"), delta("FOTA", "4")).objections(), "another target");
        assertEquals(twice, read(full("FOTA", "1"), mcu("FOTA", "5")).objections(), "another type");
    }

    @Test
    void other_identifiers_do_not_disturb_each_other() {
        assertEquals(List.of(), read(full("FOTA", "1"), full("fota", "1"), mcu("app", "5")).objections());
    }

    @Test
    void every_bad_row_is_named() {
        ProposedComponent unnamed = new ProposedComponent("MODULE", "", "FULL", "1", "", true);
        ProposedComponent unpacked = new ProposedComponent("MODULE", "FOTA", "FULL", "", "", true);
        ProposedComponent unknown = new ProposedComponent("MODULE", "app", "FULL", "99", "", true);

        assertEquals(List.of("component.0.identifier plan.identifier.missing", "component.1.package plan.package.missing",
                "component.2.package plan.package.missing"), read(unnamed, unpacked, unknown).objections());
    }

    @Test
    void the_package_fits_the_type_and_kind_chosen() {
        assertEquals(List.of("component.0.package plan.package.unfit"), read(mcu("app", "1")).objections());
        assertEquals(List.of("component.0.package plan.package.unfit"), read(full("app", "2")).objections());
    }

    @Test
    void identifiers_are_at_most_100_characters() {
        assertEquals(List.of(), read(full("x".repeat(100), "1")).objections());
        assertEquals(List.of("component.0.identifier error.tooLong"), read(full("x".repeat(101), "1")).objections());
    }

    @Test
    void up_to_eight_versions_are_specified_for_a_full_package() {
        assertEquals(List.of(new Version("A01"), new Version("A02")),
                read(specified("FULL", " A01 ;A02; A01；")).value().orElseThrow().get(0).specified());
        assertEquals(List.of(), read(specified("FULL", "1;2;3;4;5;6;7;8")).objections());
        assertEquals(List.of("component.0.specified plan.specified.many"),
                read(specified("FULL", "1;2;3;4;5;6;7;8;9")).objections());
    }

    @Test
    void specified_versions_are_versions_and_not_for_deltas() {
        assertEquals(List.of("component.0.specified plan.specified.malformed"), read(specified("FULL", "A 1")).objections());
        assertEquals(List.of("component.0.specified plan.specified.delta"), read(
                new ProposedComponent("MODULE", "FOTA", "DELTA", "2", "A01", true)).objections());
    }

    @Test
    void a_row_can_be_kept_without_being_sent() {
        ProposedComponent off = new ProposedComponent("MODULE", "FOTA", "FULL", "1", "", false);

        assertFalse(read(off).value().orElseThrow().get(0).enabled());
    }

    private static Read<List<PlanComponent>> read(ProposedComponent... rows) {
        return Read.of(objections -> Optional.of(new ComponentRows(List.of(rows))
                .read(id -> Optional.ofNullable(PACKAGES.get(id)), objections)));
    }

    private static ProposedComponent full(String identifier, String packageId) {
        return new ProposedComponent("MODULE", identifier, "FULL", packageId, "", true);
    }

    private static ProposedComponent delta(String identifier, String packageId) {
        return new ProposedComponent("MODULE", identifier, "DELTA", packageId, "", true);
    }

    private static ProposedComponent mcu(String identifier, String packageId) {
        return new ProposedComponent("MCU", identifier, "FULL", packageId, "", true);
    }

    private static ProposedComponent specified(String kind, String versions) {
        return new ProposedComponent("MODULE", "FOTA", kind, "1", versions, true);
    }

    private static PackageFacts full(long id, ComponentType type, String target) {
        return new PackageFacts(id, new UpgradePath(type, PackageKind.FULL, Optional.empty(), new Version(target)));
    }

    private static PackageFacts delta(long id, String source, String target) {
        return new PackageFacts(id, new UpgradePath(ComponentType.MODULE, PackageKind.DELTA,
                Optional.of(new Version(source)), new Version(target)));
    }
}
