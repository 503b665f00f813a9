package org.fotacentre.gateway.download;

import org.fotacentre.Database;
import org.fotacentre.tour.Workbench;

/**
 * An attempt, the first of its device, put into the database by hand: no device has to be kept in the middle of a download.
 *
 * @param id of the component upgrade
 */
record Attempt(long id) {

    private static final String DEVICE = "861234567890555";

    /** A device of a product of its own is downloading the package. */
    static Attempt running(Workbench bench, String packageId) {
        Workbench.Product product = bench.product();
        String plan = bench.activePlan(new Workbench.Wish(product, packageId, "MODULE", "FOTA", false, ""));
        Database.change("insert into device (product_id, device_key, name, created_at) values (?, ?, ?, now(6))", product.id(), DEVICE, DEVICE);
        Database.change("insert into device_upgrade (plan_id, device_id, open_device_id, status, created_at, version)"
                + " select ?, id, id, 'UPGRADING', now(6), 1 from device where product_id = ?", plan, product.id());
        Database.change("insert into component_upgrade (device_upgrade_id, position, component_type, identifier, source_version, target_version,"
                + " package_id, state, attempts, changed_at) select id, 1, 'MODULE', 'FOTA', 'V1', 'V9', ?, 'DOWNLOADING', 1, now(6)"
                + " from device_upgrade where plan_id = ?", packageId, plan);
        return new Attempt(Long.parseLong(Database.text("select c.id from component_upgrade c join device_upgrade u on u.id = c.device_upgrade_id"
                + " where u.plan_id = ?", plan)));
    }

    /** It is in another state. */
    void become(String state) {
        Database.change("update component_upgrade set state = ? where id = ?", state, id);
    }
}
