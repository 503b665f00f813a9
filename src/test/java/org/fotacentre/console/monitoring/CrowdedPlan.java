package org.fotacentre.console.monitoring;

import java.util.UUID;

import org.fotacentre.Database;

/** A plan over a whole crowd of devices, put into the database by hand: nobody connects thousands of them. It is suspended, so that no tick interferes. */
final class CrowdedPlan {

    final String name = "Crowd " + UUID.randomUUID().toString().substring(0, 8);
    final long productId;
    final long id;

    CrowdedPlan(int devices) {
        String key = name.substring(6);
        Database.change("insert into product (name, product_key, product_secret, device_type, network, data_format, category, description,"
                + " dynamic_authentication, created_by, created_at, version)"
                + " values (?, ?, 's', 'DIRECT', 'CELLULAR', 'THING_MODEL', '', '', true, 'admin', now(6), 1)", name, "p" + key);
        productId = number("select id from product where name = ?", name);
        Database.change("insert into device (product_id, device_key, name, online, created_at, module_version)"
                + " select ?, concat('crowd', seq), concat('Lamp ', seq), seq % 2, now(6), 'V1' from seq_1_to_" + devices, productId);
        Database.change("insert into upgrade_plan (name, product_id, status, time_zone, first_day, last_day, starts_at, ends_at, mode, active_push,"
                + " window_start, window_end, rejection_pause_minutes, retries, minimum_battery, created_by, created_at, changed_by, changed_at,"
                + " activated_at, version) values (?, ?, 'SUSPENDED', 'UTC', '2026-01-01', '2099-12-31', '2026-01-01', '2100-01-01', 'SILENT', true,"
                + " 0, 24, 120, 5, 0, 'admin', now(6), 'admin', now(6), now(6), 1)", name, productId);
        id = number("select id from upgrade_plan where name = ?", name);
    }

    /** The plan has dealt with the device of that number and it came so far. */
    void touch(int device, String status) {
        Database.change("insert into device_upgrade (plan_id, device_id, status, created_at, version) values (?, ?, ?, now(6), 1)",
                id, deviceId(device), status);
    }

    /** It came so far, and that is why. */
    void touch(int device, String status, String reason) {
        touch(device, status);
        Database.change("update device_upgrade set reason = ? where plan_id = ? and device_id = ?", reason, id, deviceId(device));
    }

    /** The plan itself takes that status. */
    void become(String status) {
        Database.change("update upgrade_plan set status = ? where id = ?", status, id);
    }

    /** It moves on. */
    void move(int device, String status) {
        Database.change("update device_upgrade set status = ? where plan_id = ? and device_id = ?", status, id, deviceId(device));
    }

    /** As if the plan had never met it. */
    void forget(int device) {
        Database.change("delete from device_upgrade where plan_id = ? and device_id = ?", id, deviceId(device));
    }

    /** Puts the devices of these numbers on a list of the plan. */
    void list(String list, int... devices) {
        for (int device : devices) {
            Database.change("insert into plan_scope (plan_id, list, device_key) values (?, ?, ?)", id, list, "crowd" + device);
        }
    }

    long deviceId(int device) {
        return number("select id from device where product_id = ? and device_key = ?", productId, "crowd" + device);
    }

    private static long number(String query, Object... parameters) {
        return Long.parseLong(Database.text(query, parameters));
    }
}
