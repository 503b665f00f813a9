package org.fotacentre.firmware;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;

import org.fotacentre.shared.ComponentType;
import org.fotacentre.shared.Objections;
import org.fotacentre.shared.Refusal;
import org.fotacentre.shared.Version;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PackageDraftTest {

    private static final Optional<ComponentType> MODULE = Optional.of(ComponentType.MODULE);
    private static final Optional<PackageKind> FULL = Optional.of(PackageKind.FULL);
    private static final Optional<PackageKind> DELTA = Optional.of(PackageKind.DELTA);

    @Test
    void a_full_package_needs_no_source() {
        PackageDraft draft = new PackageDraft("EC600N A06", MODULE, FULL, "", "EC600NCNLCR06A06M16", "");

        assertTrue(objectionsTo(draft).isEmpty());
        assertEquals(new UpgradePath(ComponentType.MODULE, PackageKind.FULL, Optional.empty(), new Version("EC600NCNLCR06A06M16")),
                draft.path());
    }

    @Test
    void a_delta_leads_from_its_source_to_its_target() {
        PackageDraft draft = new PackageDraft("script", Optional.of(ComponentType.MCU), DELTA, "1_0-0", "1.0.1", "");

        assertTrue(objectionsTo(draft).isEmpty());
        assertEquals(Optional.of(new Version("1_0-0")), draft.path().source());
    }

    @Test
    void everything_wrong_is_told_at_once() {
        PackageDraft draft = new PackageDraft(" ", Optional.empty(), DELTA, "", "版本 1", "x".repeat(201));

        assertEquals(List.of("name firmware.name.missing", "type firmware.type.missing",
                "source firmware.version.missing", "target firmware.version.malformed", "remark error.tooLong"),
                objectionsTo(draft));
    }

    @Test
    void a_full_package_with_a_source_is_refused() {
        assertEquals(List.of("source firmware.source.notForFull"),
                objectionsTo(new PackageDraft("n", MODULE, FULL, "1", "2", "")));
    }

    @Test
    void a_delta_to_its_own_source_is_refused() {
        assertEquals(List.of("source firmware.source.isTarget"),
                objectionsTo(new PackageDraft("n", MODULE, DELTA, " 2 ", "2", "")));
    }

    @Test
    void limits_are_inclusive_and_a_line_break_is_one_character() {
        PackageDraft draft = new PackageDraft("n".repeat(100), MODULE, FULL, "", "v".repeat(100), "x".repeat(199) + "\r\n");

        assertTrue(objectionsTo(draft).isEmpty());
        assertTrue(objectionsTo(new PackageDraft("n", MODULE, FULL, "", "1", "a" + "\r\n".repeat(198) + "b")).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.0 1", "1/0", "v1;v2", "版本1", "1.0+2"})
    void other_characters_in_a_version_are_refused(String version) {
        assertEquals(List.of("target firmware.version.malformed"),
                objectionsTo(new PackageDraft("n", MODULE, FULL, "", version, "")));
    }

    private static List<String> objectionsTo(PackageDraft draft) {
        Objections objections = new Objections();
        draft.check(objections);
        try {
            objections.raise();
            return List.of();
        } catch (Refusal refusal) {
            return refusal.reasons().stream().map(reason -> reason.field() + " " + reason.key()).toList();
        }
    }
}
