package org.fotacentre.tour;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.fotacentre.BesideOthers;
import org.fotacentre.Mosquitto;
import org.fotacentre.RunningCentre;
import org.fotacentre.simulator.FakeDevice;
import org.fotacentre.simulator.JsonDevice;
import org.fotacentre.wire.Dialect;
import org.fotacentre.wire.OtaStep;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/** The product in front of another broker than the embedded one; every dialect at once, since it takes a product of its own. */
@BesideOthers
@EnabledIf("isInstalled")
class MosquittoIT {

    private static RunningCentre centre;

    static boolean isInstalled() {
        return Mosquitto.isInstalled();
    }

    @BeforeAll
    static void start() {
        centre = RunningCentre.withMosquitto();
    }

    @AfterAll
    static void stop() {
        centre.close();
    }

    @Test
    void devices_of_every_dialect_are_upgraded_by_the_tick_and_on_request_even_if_they_say_everything_twice() {
        Workbench bench = new Workbench(centre);
        Workbench.Product product = bench.product();
        String plan = bench.activePlan(List.of(
                new Workbench.Wish(product, bench.fullPackage("MCU", "2.0"), "MCU", "STM32", true, ""),
                new Workbench.Wish(product, bench.fullPackage("MODULE", "V2"), "MODULE", "FOTA", true, "")));

        try (FakeDevice c = bench.device(product, "861234567890001", Dialect.C).mcu("STM32", "1.0").asking().start();
                FakeDevice hiding = bench.device(product, "861234567890002", Dialect.C_SESSION).mcu("STM32", "1.0")
                        .behaving(will -> will.sayAllTwice()).start();
                FakeDevice qth = bench.device(product, "861234567890003", Dialect.QTH).mcu("STM32", "1.0")
                        .behaving(will -> will.sayAllTwice()).asking().start();
                JsonDevice json = bench.other(product, "lamp0001").component("STM32", "1.0").asking().start();
                JsonDevice small = bench.other(product, "lamp0002").mqtt311().component("STM32", "1.0").chunks(16384).start()) {
            for (FakeDevice device : List.of(c, hiding, qth)) {
                device.awaitVersion("STM32", "2.0").awaitVersion("V2").awaitStep(OtaStep.SUCCEEDED, 2);
            }

            for (JsonDevice device : List.of(json, small)) {
                device.awaitVersion("STM32", "2.0").awaitVersion("V2");
            }

            for (String key : List.of("861234567890001", "861234567890002", "861234567890003", "lamp0001", "lamp0002")) {
                assertEquals(1, bench.awaitStatus(plan, key, "SUCCEEDED").select(".status-SUCCEEDED").size());
            }
        }
    }
}
