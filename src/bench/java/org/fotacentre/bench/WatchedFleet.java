package org.fotacentre.bench;

import java.time.Instant;
import org.fotacentre.Fleet;

/**
 * A fleet in the middle of a plan, filled by SQL: half of the devices have been dealt with (four fifths of these upgraded, a
 * tenth failed, the others at work or in no need), 45 of 100 are online, a tenth has an MCU. Beside that plan there are ten
 * that have ended and a draft.
 */
public final class WatchedFleet {

    private static final int PIECE = 50_000;
    private static final String[] REASONS = {"DOWNLOAD_FAILED", "FLASH_FAILED", "VERSION_MISMATCH", "TIMEOUT"};

    private final Fleet fleet;
    private final int devices;

    private final long plan;
    private final long draft;

    /** Fills it; a million devices take some minutes. Push rounds come to it. */
    WatchedFleet(Fleet fleet, int devices) {
        this(fleet, devices, "RUNNING");
    }

    /** @param status of the plan in its middle; to one that is suspended no push round comes */
    public WatchedFleet(Fleet fleet, int devices, String status) {
        this.fleet = fleet;
        this.devices = devices;
        plan = newPlan();
        fleet.change("update upgrade_plan set status = '" + status + "' where id = " + plan);
        for (int from = 1; from <= devices; from += PIECE) {
            addDevices(from, Math.min(devices, from + PIECE - 1));
        }
        for (int ended = 0; ended < 10; ended++) {
            state(newPlan(), "ENDED");
        }
        draft = newPlan();
        state(draft, "DRAFT");
        addUpgrades();
        fleet.change("analyze table device, device_upgrade, component_upgrade, reported_component, upgrade_plan");
    }

    int devices() {
        return devices;
    }

    /** The plan in its middle. */
    long plan() {
        return plan;
    }

    /** A plan that nobody has activated. */
    long draft() {
        return draft;
    }

    long product() {
        return fleet.product;
    }

    /** Makes a number of devices wait for an answer, as after a push round. */
    void offerTo(int some) {
        fleet.change("insert into device_upgrade (plan_id, device_id, open_device_id, status, created_at, version) select " + plan
                + ", d.id, d.id, 'NOT_UPGRADED', now(6), 1 from device d left join device_upgrade u on u.plan_id = " + plan
                + " and u.device_id = d.id where d.product_id = " + fleet.product + " and u.id is null order by d.id limit " + some);
        addComponents("OFFERED", "u.status = 'NOT_UPGRADED'");
    }

    /** Takes it away again, with all that stands in the database about it. */
    public void remove() {
        String plans = "select id from upgrade_plan where product_id = " + fleet.product;
        String upgrades = "select id from device_upgrade where plan_id in (" + plans + ")";
        fleet.change("delete from upgrade_log where component_upgrade_id in (select id from component_upgrade where device_upgrade_id in (" + upgrades + "))");
        fleet.change("delete from component_upgrade where device_upgrade_id in (" + upgrades + ")");
        fleet.change("delete from device_upgrade where plan_id in (" + plans + ")");
        fleet.change("delete from upgrade_plan where product_id = " + fleet.product);
        fleet.change("delete from device where product_id = " + fleet.product);
        fleet.change("delete from product where id = " + fleet.product);
    }

    private long newPlan() {
        long id = fleet.plan("SILENT", true, 0, 24, Instant.now().minusSeconds(86_400));
        fleet.component(id, 1, "MODULE", "FOTA");
        return id;
    }

    private void state(long id, String status) {
        fleet.change("update upgrade_plan set status = '" + status + "'" + (status.equals("DRAFT") ? ", activated_at = null" : ", ended_at = now()") + " where id = " + id);
    }

    private void addDevices(int from, int to) {
        String these = " where product_id = " + fleet.product + " and device_key between '" + key(from) + "' and '" + key(to) + "'";
        fleet.change("insert into device (product_id, device_key, name, online, created_at, activated_at, last_online_at, last_seen_at, module_model, module_version) "
                + "select " + fleet.product + ", concat('lamp', lpad(seq, 8, '0')), concat('Lamp ', seq), seq % 100 < 45, now() - interval seq second, "
                + "if(seq % 100 < 95, now() - interval seq % 90 day, null), if(seq % 100 < 95, now() - interval seq % 5000000 second, null), now(), 'EC600N', "
                + "case when seq % 2 = 0 then 'V2' else concat('V1.', seq % 7) end from seq_" + from + "_to_" + to);
        fleet.change("insert into reported_component (device_id, product_id, identifier, version, reported_at) select id, product_id, 'mcu', concat('M', id % 5), now() from device"
                + these + " and device_key like '%0'");
        fleet.change("insert into device_tag (device_id, tag) select id, 'lab' from device" + these + " and device_key like '%000'");
    }

    private static String key(int number) {
        return "lamp%08d".formatted(number);
    }

    /** Devices of even numbers, whose version is the target. */
    private void addUpgrades() {
        String first = "select min(id) from device where product_id = " + fleet.product;
        long from = fleet.numbers(first).get(0);
        long last = fleet.numbers(first.replace("min", "max")).get(0);
        for (; from <= last; from += PIECE) {
            fleet.change("insert into device_upgrade (plan_id, device_id, open_device_id, status, reason, created_at, started_at, ended_at, version) select "
                    + plan + ", id, if(seq = 9 and id % 4 = 0, id, null), elt(seq + 1, 'SUCCEEDED', 'SUCCEEDED', 'SUCCEEDED', 'SUCCEEDED', 'SUCCEEDED', 'SUCCEEDED', "
                    + "'SUCCEEDED', 'SUCCEEDED', 'FAILED', if(id % 4 = 0, 'UPGRADING', 'NO_NEED')), if(seq = 8, elt(id % 4 + 1, '" + String.join("', '", REASONS)
                    + "'), null), now(), now(), if(seq = 9 and id % 4 = 0, null, now()), 1 from (select id, id div 2 % 10 as seq from device where product_id = "
                    + fleet.product + " and module_version = 'V2' and id >= " + from + " and id < " + (from + PIECE) + ") even");
        }
        addComponents("SUCCEEDED", "u.status = 'SUCCEEDED'");
        addComponents("FAILED", "u.status = 'FAILED'");
        addComponents("UPGRADING", "u.status = 'UPGRADING'");
    }

    private void addComponents(String state, String of) {
        fleet.change("insert into component_upgrade (device_upgrade_id, position, component_type, identifier, source_version, target_version, package_id, "
                + "state, attempts, changed_at) select u.id, 1, 'MODULE', 'FOTA', 'V1.1', 'V2', (select package_id from plan_component where plan_id = " + plan
                + "), '" + state + "', 1, now(6) from device_upgrade u where u.plan_id = " + plan + " and " + of);
    }
}
