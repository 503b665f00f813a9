package org.fotacentre.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;

import org.fotacentre.Database;
import org.fotacentre.RunningCentre;
import org.fotacentre.simulator.JsonDevice;
import org.fotacentre.tour.Talker;
import org.fotacentre.tour.Workbench;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.parallel.Isolated;

/** The database goes and comes back while devices speak and the timetable ticks: the embedded one, which can be taken away. */
@Isolated
@DisabledIfSystemProperty(named = "fota.it.database", matches = "galera")
class DatabaseOutageIT {

    private static final int REPORTS = 100;
    private static final Duration FOR_LONG = Duration.ofSeconds(60);
    private static final String LATEST = "select module_version from device where device_key = ?";

    private final RunningCentre centre = RunningCentre.get();
    private final Workbench bench = new Workbench();
    private final Workbench.Product product = bench.product();

    /** Rounds come every two seconds, so at least one falls into the time without a database. */
    private static final Duration OUTAGE = Duration.ofSeconds(5);

    @Test
    void push_rounds_come_again_afterwards() throws Exception {
        try (JsonDevice idle = bench.other(product, "idle").start().awaitOnline()) {
            centre.takeDatabaseAway();
            try {
                Thread.sleep(OUTAGE.toMillis());
            } finally {
                centre.giveDatabaseBack();
            }

            bench.activePlan(new Workbench.Wish(product, bench.fullPackage("MODULE", "V2"), "MODULE", "Firmware", true, ""));

            idle.awaitVersion("V2");
        }
    }

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
