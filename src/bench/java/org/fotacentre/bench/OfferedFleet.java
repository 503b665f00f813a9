package org.fotacentre.bench;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.fotacentre.Fleet;

/** Devices that were offered a plan a moment ago, filled by SQL. Their keys are {@code dev} and the number of their component's row. */
final class OfferedFleet {

    private final Fleet fleet;
    private final long plan;
    private long lastLine;

    OfferedFleet(Fleet fleet, int devices) {
        this.fleet = fleet;
        plan = fleet.plan("SILENT", true, 0, 24);
        fleet.component(plan, 1, "MODULE", "FOTA");
        fleet.change("insert into device (product_id, device_key, name, online, created_at, module_version) select " + fleet.product
                + ", concat('new', seq), 'offered', 1, now(), 'V1' from seq_1_to_" + devices);
        fleet.change("insert into device_upgrade (plan_id, device_id, open_device_id, status, created_at, version) select " + plan
                + ", id, id, 'NOT_UPGRADED', now(6), 1 from device where product_id = " + fleet.product);
        fleet.change("insert into component_upgrade (device_upgrade_id, position, component_type, identifier, source_version, target_version, "
                + "package_id, state, attempts, changed_at) select id, 1, 'MODULE', 'FOTA', 'V1', 'V2', 1, 'OFFERED', 0, now(6) from device_upgrade "
                + "where plan_id = " + plan);
        fleet.change("update device d join device_upgrade u on u.device_id = d.id join component_upgrade c on c.device_upgrade_id = u.id "
                + "set d.device_key = concat('dev', c.id) where u.plan_id = " + plan);
        fleet.change("analyze table device, device_upgrade, component_upgrade");
        lastLine = lastLine();
    }

    String productKey() {
        return fleet.productKey;
    }

    /** Rows of components have numbers without a gap from here on. */
    long firstComponent() {
        return fleet.numbers("select min(c.id) from component_upgrade c join device_upgrade u on u.id = c.device_upgrade_id where u.plan_id = " + plan).get(0);
    }

    /** Where its devices listen. */
    List<String> topics(int devices) {
        long first = firstComponent();
        return LongStream.range(first, first + devices).mapToObj(number -> "q/1/d/qd" + fleet.productKey + "dev" + number + "/ota").toList();
    }

    /**
     * Waits until so many more lines about notices that were sent stand in the log.
     *
     * @throws IllegalStateException if they do not in that time
     */
    void awaitLines(int more, int seconds) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        while (count("NOTICE_OK") < more) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException((more - count("NOTICE_OK")) + " lines are not written, " + count("NOTICE_LOST") + " tell of notices that reached nobody");
            }
            TimeUnit.MILLISECONDS.sleep(20);
        }
        lastLine = lastLine();
    }

    private long lastLine() {
        return fleet.numbers("select coalesce(max(id), 0) from upgrade_log").get(0);
    }

    private long count(String entry) {
        return fleet.numbers("select count(*) from upgrade_log where id > " + lastLine + " and entry = '" + entry + "'").get(0);
    }
}
