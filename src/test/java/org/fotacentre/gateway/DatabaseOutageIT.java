package org.fotacentre.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;

import org.fotacentre.Database;
import org.fotacentre.RunningCentre;
import org.fotacentre.tour.Talker;
import org.fotacentre.tour.Workbench;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.parallel.Isolated;

/**
 * The database goes and comes back while devices speak: the embedded one, which can be taken away. Only by hand, with
 * {@code -Dfota.it.outage=true}: afterwards Quartz is left with a broken connection, and push rounds stay away until the server is started again.
 */
@Isolated
@EnabledIfSystemProperty(named = "fota.it.outage", matches = "true")
class DatabaseOutageIT {

    private static final int REPORTS = 100;
    private static final Duration FOR_LONG = Duration.ofSeconds(60);
    private static final String LATEST = "select module_version from device where device_key = ?";

    private final RunningCentre centre = RunningCentre.get();
    private final Workbench bench = new Workbench();
    private final Workbench.Product product = bench.product();

    @Test
    void what_devices_say_meanwhile_is_stored_afterwards_in_order() throws Exception {
        String key = product.key() + "patient";
        Talker talker = new Talker(product, key, centre.devicePort());
        talker.report(1);
        Database.await("1", LATEST, key);

        centre.takeDatabaseAway();
        try {
            talker.report(REPORTS);
            Thread.sleep(3_000);
            assertEquals("1", Database.text(LATEST, key));
        } finally {
            centre.giveDatabaseBack();
        }

        Database.await(String.valueOf(REPORTS), FOR_LONG, LATEST, key);
        assertEquals(String.valueOf(REPORTS - 1), Database.text("select count(*) from device_log l join device d on d.id = l.device_id"
                + " where d.device_key = ? and l.version_after + 0 = l.version_before + 1", key));
        talker.close();
    }
}
