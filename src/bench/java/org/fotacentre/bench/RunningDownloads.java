package org.fotacentre.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.fotacentre.Fleet;
import org.fotacentre.gateway.download.DownloadLink;
import org.fotacentre.shared.SigningKey;

/** Devices in the middle of a plan, put there by SQL: each is downloading the same file of the vault by an address of its own. */
final class RunningDownloads {

    private final List<Long> upgrades;
    private final byte[] key;
    private final Path file;

    RunningDownloads(Stage stage, int devices, int megabytes) throws Exception {
        Fleet fleet = new Fleet(stage.database(), Instant.now());
        long plan = fleet.plan("SILENT", true, 0, 24);
        fleet.component(plan, 1, "MODULE", "FOTA");
        String sha256 = file(stage.data().resolve("vault"), megabytes);
        file = Path.of(sha256.substring(0, 2), sha256.substring(2));
        fleet.change("update firmware_file set size = " + (megabytes << 20) + ", sha256 = '" + sha256
                + "' where package_id = (select package_id from plan_component where plan_id = " + plan + ")");
        addUpgrades(fleet, plan, devices);
        upgrades = fleet.numbers("select c.id from component_upgrade c join device_upgrade u on u.id = c.device_upgrade_id where u.plan_id = " + plan);
        key = SigningKey.in(stage.data(), "download.key");
    }

    /** One address for each device, at that server. */
    List<URI> addresses(String server) {
        DownloadLink links = DownloadLink.of(server, key);
        return upgrades.stream().map(id -> URI.create(links.url(id, 1, 0, Instant.now()))).toList();
    }

    /** Where the file is in the vault. */
    Path file() {
        return file;
    }

    /** Writes bytes that nothing can compress where the vault keeps them; answers their SHA-256. */
    private static String file(Path vault, int megabytes) throws Exception {
        Path draft = Files.createTempFile(Files.createDirectories(vault), "bench", "");
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        try (OutputStream out = new DigestOutputStream(Files.newOutputStream(draft), digest)) {
            Random random = new Random(1);
            byte[] megabyte = new byte[1 << 20];
            for (int i = 0; i < megabytes; i++) {
                random.nextBytes(megabyte);
                out.write(megabyte);
            }
        }
        String sha256 = HexFormat.of().formatHex(digest.digest());
        place(draft, vault.resolve(sha256.substring(0, 2)).resolve(sha256.substring(2)));
        return sha256;
    }

    private static void place(Path draft, Path place) throws IOException {
        Files.createDirectories(place.getParent());
        Files.move(draft, place);
    }

    private static void addUpgrades(Fleet fleet, long plan, int devices) {
        fleet.change("insert into device (product_id, device_key, name, online, created_at, module_version) select " + fleet.product
                + ", concat('lamp', lpad(seq, 8, '0')), 'Lamp', 1, now(), 'V1' from seq_1_to_" + devices);
        fleet.change("insert into device_upgrade (plan_id, device_id, open_device_id, status, created_at, started_at, version) select " + plan
                + ", id, id, 'UPGRADING', now(), now(), 1 from device where product_id = " + fleet.product);
        fleet.change("insert into component_upgrade (device_upgrade_id, position, component_type, identifier, source_version, target_version, package_id, "
                + "state, attempts, changed_at) select u.id, 1, 'MODULE', 'FOTA', 'V1', 'V2', p.package_id, 'DOWNLOADING', 1, now(6) "
                + "from device_upgrade u join plan_component p on p.plan_id = u.plan_id where u.plan_id = " + plan);
    }
}
