package org.fotacentre;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

import javax.sql.DataSource;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;

import org.fotacentre.upgrade.PushRound;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * How long a tick takes over a plan of 10 000, 100 000 and 1 000 000 devices, beside the bare INSERT … SELECT of as many rows
 * into the same tables. No test: it is run by its name only ({@code -Dit.test=TickBench}) and writes
 * {@code target/tick-bench.txt}. Only storing is measured: the server holds no gateway, so nothing is sent.
 *
 * <p>A tenth of the devices is due, nine twentieths are offline, and nine twentieths are online and have their result.
 */
@ExtendWith(ArquillianExtension.class)
class TickBench {

    private static final Instant NOW = Instant.parse("2025-05-10T12:00:00Z");
    private static final Path TABLE = Path.of("target", "tick-bench.txt");

    @Resource(lookup = "java:app/jdbc/fota")
    private DataSource database;

    @Inject
    private PushRound round;

    @Deployment
    static WebArchive rooms() {
        return StoresIT.rooms();
    }

    @Test
    void ticks() throws IOException {
        System.setProperty("fota.plan.places", "10000000");
        say("devices", "due", "nothing due", "offered first", "bare insert", "ratio", "outside window", "offered again", "just offered", "heap");
        for (int devices : new int[] {2_000, 10_000, 100_000, 1_000_000}) {
            measure(devices);
        }
    }

    private void measure(int devices) throws IOException {
        Fleet fleet = new Fleet(database, NOW);
        long plan = plan(fleet);
        long bare = plan(fleet);
        fleet.change("update upgrade_plan set status = 'SUSPENDED' where id = " + bare);
        long done = devices * 9L / 20;
        fill(fleet, plan, devices, done);
        int due = devices / 10;

        long nothing = time(() -> round.run(NOW));
        fleet.change("update device set online = 1 where name = 'due' and product_id = " + fleet.product);
        fleet.change("update upgrade_plan set window_start = 1, window_end = 2 where id = " + plan);
        long outside = time(() -> round.run(NOW));
        fleet.change("update upgrade_plan set window_start = 0, window_end = 24 where id = " + plan);
        long first = time(() -> round.run(NOW));
        assertEquals(List.of((long) due), fleet.numbers("select count(*) from device_upgrade where open_device_id is not null and plan_id = " + plan));
        long inserted = time(() -> bare(fleet, bare, due));
        fleet.change("update device_upgrade set open_device_id = null where plan_id = " + bare);
        long just = time(() -> round.run(NOW.plusSeconds(30)));
        long again = time(() -> round.run(NOW.plus(Duration.ofMinutes(10))));
        assertEquals(List.of((long) due), fleet.numbers("select count(*) from component_upgrade c join device_upgrade u on u.id = c.device_upgrade_id "
                + "where u.plan_id = " + plan + " and c.changed_at = '2025-05-10 12:10:00'"));
        fleet.change("update upgrade_plan set status = 'SUSPENDED' where id = " + plan);
        fleet.change("update device_upgrade set open_device_id = null where plan_id = " + plan);
        say(devices, due, nothing, first, inserted, String.format(Locale.ROOT, "%.1f", (double) first / inserted), outside, again, just, peak());
    }

    private static long plan(Fleet fleet) {
        long plan = fleet.plan("SILENT", true, 0, 24);
        fleet.component(plan, 1, "MODULE", "FOTA");
        return plan;
    }

    private static void fill(Fleet fleet, long plan, int devices, long done) {
        fleet.change("insert into device (product_id, device_key, name, online, created_at, module_version) select " + fleet.product
                + ", concat('dev', seq), case when seq % 10 = 0 then 'due' when seq % 20 < 10 then 'off' else 'done' end, seq % 20 > 10, now(), "
                + "if(seq % 20 > 10, 'V2', 'V1') from seq_1_to_" + devices);
        for (long id = 0; id >= 0; id = fleet.numbers("select coalesce(max(device_id), -1) from device_upgrade where plan_id = " + plan
                + " having count(*) < " + done).stream().findFirst().orElse(-1L)) {
            fleet.change("insert into device_upgrade (plan_id, device_id, status, created_at, started_at, ended_at, version) select " + plan
                    + ", id, 'SUCCEEDED', now(), now(), now(), 1 from device where product_id = " + fleet.product + " and name = 'done' and id > " + id
                    + " order by id limit 50000");
        }
        fleet.change("analyze table device, device_upgrade");
    }

    /** The same rows for devices that are offline, in the same three tables, in one statement each. */
    private static void bare(Fleet fleet, long plan, int rows) {
        fleet.change("insert into device_upgrade (plan_id, device_id, open_device_id, status, created_at, version) select " + plan
                + ", id, id, 'NOT_UPGRADED', now(6), 1 from device where product_id = " + fleet.product + " and name = 'off' order by id limit " + rows);
        fleet.change("insert into component_upgrade (device_upgrade_id, position, component_type, identifier, source_version, target_version, "
                + "package_id, state, attempts, changed_at) select id, 1, 'MODULE', 'FOTA', 'V1', 'V2', 1, 'OFFERED', 0, now(6) from device_upgrade "
                + "where plan_id = " + plan);
        fleet.change("insert into upgrade_log (component_upgrade_id, at, entry, arguments) select c.id, now(6), 'NOTICE_ISSUED', 'FOTA\\nV2' "
                + "from device_upgrade u join component_upgrade c on c.device_upgrade_id = u.id where u.plan_id = " + plan);
        assertEquals(List.of((long) rows), fleet.numbers("select count(*) from device_upgrade where plan_id = " + plan));
    }

    private static long time(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1_000_000;
    }

    /** Highest use of the heap since the last row, in MiB; garbage counts. */
    private static long peak() {
        long bytes = ManagementFactory.getMemoryPoolMXBeans().stream().filter(pool -> pool.getType() == java.lang.management.MemoryType.HEAP)
                .mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
        ManagementFactory.getMemoryPoolMXBeans().forEach(MemoryPoolMXBean::resetPeakUsage);
        return bytes >> 20;
    }

    private static void say(Object... columns) throws IOException {
        StringBuilder line = new StringBuilder();
        List.of(columns).forEach(column -> line.append(String.format("%-15s", column)));
        Files.writeString(TABLE, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }
}
