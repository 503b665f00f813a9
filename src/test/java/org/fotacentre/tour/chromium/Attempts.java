package org.fotacentre.tour.chromium;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.fotacentre.tour.chromium.Attempt.HOSTILE;
import static org.fotacentre.tour.chromium.Attempt.at;

import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What people type wrong into the forms of the console: nothing, too much, other signs, what is there already, what would be a script. */
final class Attempts {

    private static final byte[] BYTES = "firmware".getBytes(US_ASCII);

    private Attempts() {
    }

    /** All that an administrator can do wrong. */
    static List<Attempt> all() {
        return Stream.of(accounts(), products(), devices(), imports(), packages(), PlanAttempts.all()).flatMap(Collection::stream).toList();
    }

    /** Who has no account yet and an invitation. */
    static List<Attempt> registration() {
        return List.of(
                at("{invitation}").typing("name", "").typing("displayName", HOSTILE).typing("password", "short").typing("repeated", "other")
                        .refused("name", "error.missing").refused("displayName", "error.tooLong", 64)
                        .refused("password", "account.password.length", 8, 128).refused("repeated", "account.password.differs"),
                at("{invitation}").typing("name", HOSTILE).typing("password", "aaaaaaaaaa").typing("repeated", "aaaaaaaaaa")
                        .typing("language", "tlh").typing("zone", "Mars/Base")
                        .refused("name", "account.name.malformed").refused("password", "account.password.common")
                        .refused("language", "account.language.unknown").refused("zone", "account.zone.unknown"),
                at("{invitation}").typing("name", "{account name}").typing("password", "correct horse 1").typing("repeated", "correct horse 1")
                        .refused("name", "account.name.taken"),
                at("{reset}").typing("password", "Password123").typing("repeated", "Password1234")
                        .refused("password", "account.password.common").refused("repeated", "account.password.differs"),
                at("/session").typing("name", HOSTILE).typing("password", HOSTILE).refused("", "session.wrong"));
    }

    private static List<Attempt> accounts() {
        return List.of(
                at("/profile").typing("displayName", HOSTILE).typing("language", "tlh").typing("zone", "Mars/Base")
                        .refused("displayName", "error.tooLong", 64).refused("language", "account.language.unknown").refused("zone", "account.zone.unknown"),
                at("/profile/password").typing("old", "not mine at all").typing("password", "x".repeat(129)).typing("repeated", "other")
                        .refused("old", "account.password.wrong").refused("password", "account.password.length", 8, 128)
                        .refused("repeated", "account.password.differs"),
                at("/profile/tokens").typing("name", "  ").typing("scope", "RULE").typing("days", "366")
                        .refused("name", "error.missing").refused("scope", "error.missing").refused("days", "token.days.range", 365),
                at("/profile/tokens").typing("name", HOSTILE).typing("days", "0").refused("name", "error.tooLong", 64).refused("days", "token.days.range", 365),
                at("/invitations").typing("role", "EMPEROR").refused("role", "error.missing"),
                at("/accounts/{account}").typing("role", "EMPEROR").refused("role", "error.missing"),
                at("/accounts").typing("registration", "PERHAPS").refused("registration", "error.missing"),
                at("/audit/{audit}").typing("remark", HOSTILE + "x".repeat(200)).refused("remark", "error.tooLong", 200));
    }

    private static List<Attempt> products() {
        return List.of(
                at("/products/new").typing("name", "").typing("category", HOSTILE + HOSTILE).typing("description", HOSTILE + "x".repeat(500))
                        .refused("name", "product.name.missing").refused("category", "error.tooLong", 100).refused("description", "error.tooLong", 500),
                at("/products/new").typing("name", HOSTILE + "x".repeat(100)).attaching("image", "lamp.png", BYTES)
                        .refused("name", "error.tooLong", 100).refused("image", "product.image.kind"),
                at("/products/new").typing("name", "{product name}").attaching("image", "large.png", new byte[1_100_000])
                        .refused("image", "product.image.large"),
                at("/products/new").typing("name", "{product name}").refused("name", "product.name.taken"),
                at("/products/{product}/edit").typing("name", "  ").typing("description", "x".repeat(501))
                        .refused("name", "product.name.missing").refused("description", "error.tooLong", 500));
    }

    private static List<Attempt> devices() {
        String tags = String.join(",", IntStream.rangeClosed(1, 21).mapToObj(number -> "tag" + number).toList());
        return List.of(
                at("/devices/{device}").typing("name", "  ").refused("name", "error.missing"),
                at("/devices/{device}").typing("name", HOSTILE + "x".repeat(100)).refused("name", "error.tooLong", 100),
                at("/devices/{device}").typing("tags", tags).refused("tags", "device.tags.many", 20),
                at("/devices/{device}").typing("tags", "x".repeat(33)).refused("tags", "device.tags.long", 32, "x".repeat(33)),
                at("/devices/tags?device={device}").typing("added", "").refused("added", "device.tags.nothing"),
                at("/devices/tags?device={device}").typing("added", tags).typing("removed", HOSTILE)
                        .refused("added", "device.tags.many", 20));
    }

    private static List<Attempt> imports() {
        return List.of(
                at("/devices/imports/new").typing("product", "").typing("deviceKey", "IMPORTED0002").refused("product", "device.import.product.missing"),
                at("/devices/imports/new").typing("product", "{product}").typing("authentication", "STATIC").typing("deviceKey", HOSTILE)
                        .refused("deviceKey", "device.import.badKey"),
                at("/devices/imports/new").typing("product", "{product}").typing("deviceKey", "IMPORTED0001").refused("deviceKey", "device.import.present"),
                at("/devices/imports/new").typing("product", "{product}").typing("deviceKey", "IMPORTED0002").typing("name", HOSTILE + "x".repeat(100))
                        .refused("name", "device.import.badName"),
                at("/devices/imports/new").typing("product", "{product}").typing("deviceKey", "IMPORTED0002").typing("serialNumber", "SN 1?")
                        .refused("serialNumber", "device.import.badSerial"),
                at("/devices/imports/new").typing("product", "{product}").typing("authentication", "STATIC").typing("deviceKey", "IMPORTED0002")
                        .typing("secret", "short").refused("secret", "device.import.badSecret"),
                at("/devices/imports/new").typing("product", "{product}").typing("way", "PASTE").typing("devices", "").refused("devices", "device.import.nothing"),
                at("/devices/imports/new").typing("product", "{product}").typing("way", "FILE").refused("devices", "device.import.noFile"),
                at("/devices/imports/new").typing("product", "{product}").typing("way", "FILE").attaching("devices", "devices.exe", BYTES)
                        .refused("devices", "sheet.kind", "devices.exe"),
                at("/devices/imports/new").typing("product", "{product}").typing("way", "FILE").attaching("devices", "devices.xlsx", BYTES)
                        .refused("devices", "sheet.unreadable", "devices.xlsx"),
                at("/devices/imports/new").typing("product", "{product}").typing("deviceKey", "IMPORTED0002").typing("numbered", "on").typing("first", "one")
                        .refused("first", "device.import.first.bad"));
    }

    private static List<Attempt> packages() {
        return List.of(
                at("/firmware/new").typing("name", "").typing("type", "CABLE").typing("target", "").typing("remark", HOSTILE + "x".repeat(200))
                        .refused("name", "firmware.name.missing").refused("type", "firmware.type.missing").refused("target", "firmware.version.missing")
                        .refused("remark", "error.tooLong", 200).refused("files", "firmware.files.missing"),
                at("/firmware/new").typing("name", HOSTILE + "x".repeat(100)).typing("kind", "DELTA").typing("source", "1.0 beta").typing("target", HOSTILE)
                        .refused("name", "error.tooLong", 100).refused("source", "firmware.version.malformed", 100)
                        .refused("target", "firmware.version.malformed", 100).refused("files", "firmware.files.missing"),
                at("/firmware/new").typing("name", "{firmware name}").typing("kind", "DELTA").typing("source", "V1").typing("target", "V1").attaching("files", "good.bin", BYTES)
                        .refused("source", "firmware.source.isTarget"),
                at("/firmware/new").typing("name", "{firmware name}").typing("target", "V2").attaching("files", "good.bin", BYTES)
                        .refused("name", "firmware.name.taken"),
                at("/firmware/{firmware}").typing("remark", HOSTILE + "x".repeat(200)).refused("remark", "error.tooLong", 200),
                at("/firmware/{firmware}/verifications/new?product={product}&offline=on").typing("identifier", "x".repeat(101))
                        .refused("device", "verification.device.missing").refused("identifier", "error.tooLong", 100),
                at("/firmware/{firmware}/verifications/new?product={product}&offline=on").typing("identifier", "")
                        .refused("device", "verification.device.missing").refused("identifier", "verification.identifier.missing"));
    }
}
