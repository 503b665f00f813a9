package org.fotacentre.bench;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.fotacentre.Fleet;

/** A product with a running plan and its devices, filled by SQL: a tenth may be due, the others are offline or have their result. */
final class TickPlan {

    private static final int PIECE = 50_000;

    private final Fleet fleet;
    private final long plan;
    private final long bare;

    TickPlan(Fleet fleet, int devices) {
        this.fleet = fleet;
        plan = runningPlan();
        bare = runningPlan();
        suspend(bare);
        addDevices(devices);
        addResults();
        fleet.change("analyze table device, device_upgrade, component_upgrade");
    }

    void bringDueOnline() {
        fleet.change("update device set online = 1 where name = 'due' and product_id = " + fleet.product);
    }

    void window(int from, int to) {
        fleet.change("update upgrade_plan set window_start = %d, window_end = %d where id = %d".formatted(from, to, plan));
    }

    /** The same rows for devices that are offline, in the same three tables, in one statement each. */
    void insertBare(int rows) {
        fleet.change("insert into device_upgrade (plan_id, device_id, open_device_id, status, created_at, version) select " + bare
                + ", id, id, 'NOT_UPGRADED', now(6), 1 from device where product_id = " + fleet.product + " and name = 'off' order by id limit " + rows);
        fleet.change("insert into component_upgrade (device_upgrade_id, position, component_type, identifier, source_version, target_version, "
                + "package_id, state, attempts, changed_at) select id, 1, 'MODULE', 'FOTA', 'V1', 'V2', 1, 'OFFERED', 0, now(6) from device_upgrade "
                + "where plan_id = " + bare);
        fleet.change("insert into upgrade_log (component_upgrade_id, at, entry, arguments) select c.id, now(6), 'NOTICE_ISSUED', 'FOTA\\nV2' "
                + "from device_upgrade u join component_upgrade c on c.device_upgrade_id = u.id where u.plan_id = " + bare);
    }

    /** Makes sure that the bare rows are there, and that no round takes them for offers. */
    void closeBare(int rows) {
        require(rows, "select count(*) from device_upgrade where plan_id = " + bare);
        fleet.change("update device_upgrade set open_device_id = null where plan_id = " + bare);
    }

    /** Makes sure that so many devices were offered the plan at that instant. */
    void requireOffered(int devices, Instant at) {
        require(devices, "select count(*) from device_upgrade u join component_upgrade c on c.device_upgrade_id = u.id where u.plan_id = " + plan
                + " and c.state = 'OFFERED' and c.changed_at = '" + DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneOffset.UTC).format(at) + "'");
    }

    /** Later rounds have nothing to do with it. */
    void retire() {
        suspend(plan);
        fleet.change("update device_upgrade set open_device_id = null where open_device_id is not null and plan_id = " + plan);
    }

    private long runningPlan() {
        long id = fleet.plan("SILENT", true, 0, 24);
        fleet.component(id, 1, "MODULE", "FOTA");
        return id;
    }

    private void suspend(long id) {
        fleet.change("update upgrade_plan set status = 'SUSPENDED' where id = " + id);
    }

    private void addDevices(int devices) {
        for (int from = 1; from <= devices; from += PIECE) {
            fleet.change("insert into device (product_id, device_key, name, online, created_at, module_version) select " + fleet.product
                    + ", concat('dev', seq), case when seq % 10 = 0 then 'due' when seq % 20 < 10 then 'off' else 'done' end, seq % 20 > 10, now(), "
                    + "if(seq % 20 > 10, 'V2', 'V1') from seq_" + from + "_to_" + Math.min(devices, from + PIECE - 1));
        }
    }

    private void addResults() {
        List<Long> last = List.of(0L);
        while (!last.isEmpty()) {
            fleet.change("insert into device_upgrade (plan_id, device_id, status, created_at, started_at, ended_at, version) select " + plan
                    + ", id, 'SUCCEEDED', now(), now(), now(), 1 from device where product_id = " + fleet.product + " and name = 'done' and id > " + last.get(0)
                    + " order by id limit " + PIECE);
            long before = last.get(0);
            last = fleet.numbers("select max(device_id) from device_upgrade where plan_id = " + plan + " having max(device_id) > " + before);
        }
    }

    private void require(long expected, String count) {
        List<Long> found = fleet.numbers(count);
        if (!found.equals(List.of(expected))) {
            throw new IllegalStateException(found + " instead of " + expected + ": " + count);
        }
    }
}
