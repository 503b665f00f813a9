package org.fotacentre.simulator.fleet;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.fotacentre.Database;
import org.fotacentre.RunningCentre;
import org.fotacentre.tour.Workbench;
import org.junit.jupiter.api.Test;

/**
 * A fleet of mixed temper under one plan: in the end the centre knows of each device what its temper leads to. A handful of
 * devices in the test run; {@code -Dfota.fleet=2000} makes it a real crowd.
 */
class FleetIT {

    private static final int SIZE = Integer.getInteger("fota.fleet", 24);
    private static final Duration LONGEST = Duration.ofSeconds(120L + SIZE / 4);
    private static final Map<Temper, String> STATUS = Map.of(Temper.GOOD, "SUCCEEDED", Temper.SLOW, "SUCCEEDED", Temper.FLAKY, "SUCCEEDED",
            Temper.REFUSES, "NOT_UPGRADED", Temper.BAD_FLASH, "FAILED", Temper.SILENT, "NOT_UPGRADED");

    private final Workbench bench = new Workbench();
    private final Workbench.Product product = bench.product();

    @Test
    void each_device_ends_as_its_temper_leads_it() throws InterruptedException {
        String plan = bench.activePlan(new Workbench.Wish(product, bench.fullPackage("MODULE", "V2"), "MODULE", "FOTA", true, ""));
        FleetOrder order = new FleetOrder(new FleetOrder.Product(product.key(), product.secret()),
                "mqtt://127.0.0.1:" + RunningCentre.get().devicePort(), SIZE, "SIM", Mix.parse("good=12,slow=2,flaky=3,refuses=2,bad_flash=2,silent=2,hostile=1"),
                List.of(Speech.values()), 50, "V1", Map.of(), true, 1);

        try (Fleet fleet = new Fleet(order)) {
            Database.await(expected(fleet), LONGEST, """
                    select group_concat(concat(d.device_key, ' ', u.status) order by d.device_key) from device_upgrade u
                    join device d on d.id = u.device_id where u.plan_id = ?""", plan);
        }
    }

    /** A line of all devices with the status each must have; intruders are none. */
    private static String expected(Fleet fleet) {
        return new TreeMap<>(fleet.tempers()).entrySet().stream().filter(member -> member.getValue() != Temper.HOSTILE)
                .map(member -> member.getKey() + " " + STATUS.get(member.getValue())).collect(Collectors.joining(","));
    }
}
