package org.fotacentre;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import org.fotacentre.device.ConnectionId;
import org.fotacentre.device.DeviceEnrolment;
import org.fotacentre.device.Presence;
import org.fotacentre.device.Protocol;
import org.fotacentre.device.ReportedCondition;
import org.fotacentre.device.ReportedVersions;
import org.fotacentre.firmware.ChosenFile;
import org.fotacentre.firmware.Delivery;
import org.fotacentre.firmware.FirmwareVault;
import org.fotacentre.firmware.IncomingFile;
import org.fotacentre.firmware.IncomingFiles;
import org.fotacentre.firmware.PackageDraft;
import org.fotacentre.firmware.PackageFilter;
import org.fotacentre.firmware.PackageKind;
import org.fotacentre.firmware.PackageUpkeep;
import org.fotacentre.firmware.PackageUpload;
import org.fotacentre.firmware.PartialFile;
import org.fotacentre.firmware.PartialUpload;
import org.fotacentre.firmware.UpgradePath;
import org.fotacentre.firmware.VaultCleaning;
import org.fotacentre.firmware.VersionPackages;
import org.fotacentre.product.DataFormat;
import org.fotacentre.product.DeviceType;
import org.fotacentre.product.ImageChange;
import org.fotacentre.product.Network;
import org.fotacentre.product.Product;
import org.fotacentre.product.ProductCreation;
import org.fotacentre.product.ProductFacts;
import org.fotacentre.shared.ComponentType;
import org.fotacentre.shared.DeviceKey;
import org.fotacentre.shared.Refusal;
import org.fotacentre.shared.Version;
import org.fotacentre.upgrade.Hearing;
import org.fotacentre.upgrade.Said;
import org.fotacentre.verification.Trial;
import org.fotacentre.verification.VerificationEnd;
import org.fotacentre.verification.VerificationRun;
import org.fotacentre.verification.VerificationStatus;
import org.fotacentre.verification.Verifications;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** What becomes of version packages, inside the server of {@link StoresIT}. */
abstract class PackageStories {

    private static final ProductFacts TRIED_ON =
            new ProductFacts("Tried on", DeviceType.DIRECT, Network.CELLULAR, DataFormat.THING_MODEL, "", "", true);

    @Inject
    private ProductCreation creation;

    @Inject
    private VersionPackages packages;

    @Inject
    private PackageUpload upload;

    @Inject
    private PartialUpload partial;

    @Inject
    private PackageUpkeep upkeep;

    @Inject
    private VaultCleaning cleaning;

    @Inject
    private FirmwareVault vault;

    @Inject
    private DeviceEnrolment enrolment;

    @Inject
    private Presence presence;

    @Inject
    private Hearing hearing;

    @Inject
    private Verifications verifications;

    @Inject
    private VerificationRun run;

    @Inject
    private VerificationEnd end;

    @Test
    void newest_package_along_a_path_is_used_until_it_is_deleted() {
        var path = new UpgradePath(ComponentType.MCU, PackageKind.DELTA, Optional.of(new Version("a1")), new Version("a3"));
        long older = upload("older", "a1", "a3");
        long newer = upload("newer", "a1", "a3");
        upload("other source", "a2", "a3");

        assertEquals(newer, packages.newest(path).orElseThrow().id());

        upkeep.delete(newer, Instant.EPOCH);
        assertEquals(older, packages.newest(path).orElseThrow().id());
        assertTrue(packages.find(newer).orElseThrow().isDeleted());
        assertEquals(1, packages.find(newer).orElseThrow().files().size());
    }

    @Test
    void upload_that_breaks_off_leaves_no_package() {
        IncomingFile cut = new IncomingFile("fw.bin", 10, () -> new ByteArrayInputStream(new byte[9]));

        assertThrows(UncheckedIOException.class, () -> upload.upload(draft("cut", "b1", "b2"), IncomingFiles.of(cut), "admin", Instant.EPOCH));

        assertEquals(0, packages.list(new PackageFilter("cut", Optional.empty(), Optional.empty(), Optional.empty()), 1).total());
    }

    @Test
    void content_of_a_deleted_package_goes_after_seven_days_unless_another_needs_it() {
        Instant now = Instant.now();
        long deleted = upload("same content", "d1", "d2");
        String content = packages.find(deleted).orElseThrow().files().get(0).sha256();
        upkeep.delete(deleted, now);
        long twin = upload("same content", "d1", "d2");

        cleaning.clean(now.plus(Duration.ofDays(30)));
        assertEquals(Delivery.HERE, vault.deliver(content).join(), "the twin needs it");

        upkeep.delete(twin, now);
        cleaning.clean(now.plus(Duration.ofDays(6)));
        assertEquals(Delivery.HERE, vault.deliver(content).join(), "running upgrades may need it");
        cleaning.clean(now.plus(Duration.ofDays(8)));
        assertEquals(Delivery.LOST, vault.deliver(content).join());
    }

    /** Two pieces by two visits make the file; nobody else sees it, and it goes with the package. */
    @Test
    void file_that_came_in_pieces_is_like_any_other() {
        Instant now = Instant.now();
        ChosenFile chosen = new ChosenFile("pieces.bin", 9, 1_700_000_000_000L);
        PartialFile begun = partial.begin(chosen, "anne", now);
        partial.append(begun, piece("12345"), now);
        partial.append(begun, piece("xxxx"), now);
        assertEquals(5, partial.find(begun.id(), "anne").orElseThrow().received(), "the same place twice counts once");
        assertTrue(partial.find(begun.id(), "bert").isEmpty());
        assertEquals("firmware.file.incomplete", refusal(() -> partial.complete(List.of(begun.id()), "anne")));

        PartialFile again = partial.begin(chosen, "anne", now);
        assertEquals(begun.id(), again.id());
        assertNotEquals(begun.id(), partial.begin(new ChosenFile("pieces.bin", 9, 1L), "anne", now).id());
        partial.append(again, piece("6789"), now);

        IncomingFiles files = new IncomingFiles(partial.complete(List.of(begun.id()), "anne"), List.of(), "");
        long id = upload.upload(draft("in pieces", "e1", "e2"), files, "anne", now);
        assertEquals("25f9e794323b453885f5181f1b624d0b", packages.find(id).orElseThrow().files().get(0).md5());
        assertEquals("firmware.file.incomplete", refusal(() -> partial.complete(List.of(begun.id()), "bert")));
        partial.discard(List.of(begun.id()), "anne");
        assertTrue(partial.find(begun.id(), "anne").isEmpty());
    }

    @Test
    void of_more_than_ten_files_under_way_the_one_that_rested_longest_goes_and_all_go_after_a_day() {
        Instant start = Instant.now();
        List<PartialFile> begun = IntStream.rangeClosed(1, 11)
                .mapToObj(n -> partial.begin(new ChosenFile("many.bin", 100, n), "carl", start.plusSeconds(n))).toList();
        assertTrue(partial.find(begun.get(0).id(), "carl").isEmpty());
        assertTrue(partial.find(begun.get(1).id(), "carl").isPresent());

        partial.append(begun.get(10), piece("12345"), start.plus(Duration.ofHours(2)));
        cleaning.clean(start.plus(Duration.ofHours(25)));
        assertTrue(partial.find(begun.get(1).id(), "carl").isEmpty());
        assertEquals(5, partial.find(begun.get(10).id(), "carl").orElseThrow().received());
        assertEquals("firmware.file.ending", refusal(() -> partial.begin(new ChosenFile("tool.exe", 9, 1L), "carl", start)));
    }

    @Test
    void verification_without_a_result_fails_after_sixty_minutes() {
        Instant start = Instant.parse("2026-05-06T07:08:09Z");
        long tried = upload("tried", "c1", "c2");
        long device = device(start);
        Trial trial = new Trial(tried, OptionalLong.of(device), "STM32");
        assertEquals("verification.device.offline", refusal(() -> run.start(trial, "admin", start)));
        presence.connected(List.of(new Presence.Arrival(device, ConnectionId.on("main"), Protocol.QUECTHING)), start);
        assertEquals("verification.versionUnknown", refusal(() -> run.start(trial, "admin", start)));
        hearing.hear(Map.of(device, new Said(Map.of(), ReportedVersions.of(Optional.empty(), Optional.empty(), Optional.of(Map.of("STM32", "c1"))),
                ReportedCondition.NONE, Optional.empty(), false)), start);

        long started = run.start(trial, "admin", start);
        assertEquals("verification.running", refusal(() -> run.start(trial, "admin", start)));
        assertEquals("firmware.delete.beingVerified", refusal(() -> upkeep.delete(tried, start)));
        end.expire(start.plusSeconds(3599));
        assertEquals(VerificationStatus.RUNNING, verifications.find(started).orElseThrow().status());

        end.expire(start.plusSeconds(3600));
        assertEquals(VerificationStatus.FAILED, verifications.find(started).orElseThrow().status());
        assertFalse(packages.find(tried).orElseThrow().isVerified());
        upkeep.delete(tried, start.plusSeconds(3601));
    }

    private long upload(String name, String source, String target) {
        byte[] content = name.getBytes();
        IncomingFile file = new IncomingFile("fw.bin", content.length, () -> new ByteArrayInputStream(content));
        return upload.upload(draft(name, source, target), IncomingFiles.of(file), "admin", Instant.EPOCH);
    }

    private static InputStream piece(String text) {
        return new ByteArrayInputStream(text.getBytes());
    }

    private static PackageDraft draft(String name, String source, String target) {
        return new PackageDraft(name, Optional.of(ComponentType.MCU), Optional.of(PackageKind.DELTA), source, target, "");
    }

    private long device(Instant now) {
        Product product = creation.create(TRIED_ON, new ImageChange.Keep(), "admin", now);
        return enrolment.enrol(product, new DeviceKey("861234567890123"), now).orElseThrow().id();
    }

    private static String refusal(Executable forbidden) {
        return assertThrows(Refusal.class, forbidden).reasons().get(0).key();
    }
}
