package org.fotacentre.bench;

import org.fotacentre.Fleet;
import org.fotacentre.wire.DevicePassword;
import org.fotacentre.wire.Dialect;

/** A product with a running plan that fits each of its devices, filled by SQL. The devices share one secret. */
final class AskingFleet {

    private static final int PIECE = 50_000;
    private static final String SECRET = "0123456789abcdef0123456789abcdef";

    private final Fleet fleet;

    AskingFleet(Fleet fleet, int devices) {
        this.fleet = fleet;
        fleet.component(fleet.plan("SILENT", true, 0, 24), 1, "MODULE", "FOTA");
        for (int from = 1; from <= devices; from += PIECE) {
            fleet.change("insert into device (product_id, device_key, name, device_secret, online, created_at, activated_at, module_version) select "
                    + fleet.product + ", concat('asks', seq), 'asks', '" + SECRET + "', 0, now(), now(), 'V1' from seq_" + from + "_to_"
                    + Math.min(devices, from + PIECE - 1));
        }
        fleet.change("analyze table device");
    }

    /** One of them, from 0. */
    Asker device(int number) {
        return new Asker("qd" + fleet.productKey + "asks" + (number + 1), DevicePassword.Login.of(Dialect.QTH, SECRET, "secret", "ABCDEFGHIJKLMNOP").text());
    }

    /** How many have said what they run since they were made. */
    long reported() {
        return fleet.numbers("select count(*) from device where versions_at is not null and product_id = " + fleet.product).get(0);
    }
}
