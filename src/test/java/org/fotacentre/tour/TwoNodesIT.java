package org.fotacentre.tour;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.eclipse.paho.mqttv5.common.MqttException;
import org.fotacentre.Database;
import org.fotacentre.RunningCentre;
import org.fotacentre.launcher.SecondNode;
import org.fotacentre.simulator.FakeDevice;
import org.fotacentre.wire.Dialect;
import org.fotacentre.wire.OtaStep;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.parallel.Isolated;

/** Two application servers, one database, one broker: what devices and plans notice of it, which is nothing. */
@Isolated
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TwoNodesIT {

    private static final int REPORTS = 300;
    private static final Duration FOR_LONG = Duration.ofSeconds(120);
    private static final Pattern ROUND = Pattern.compile("Push round of (\\S+)");
    private static final String LATEST = "select module_version from device where device_key = ?";
    private static final String OUT_OF_ORDER = "select group_concat(version_before, ' > ', version_after order by l.id) from device_log l join device d on d.id = l.device_id"
            + " where d.device_key = ? and l.version_after + 0 < l.version_before + 0";
    private static final String ATTEMPTS = "select group_concat(distinct c.attempts) from component_upgrade c join device_upgrade u"
            + " on u.id = c.device_upgrade_id where u.plan_id = ?";

    private static final String NOTED = "select count(*) from upgrade_log l join component_upgrade c on c.id = l.component_upgrade_id"
            + " join device_upgrade u on u.id = c.device_upgrade_id where u.plan_id = ? and l.entry = 'NOTICE_OK'";

    private static SecondNode second;

    private final RunningCentre first = RunningCentre.get();
    private final Workbench bench = new Workbench();
    private final Workbench.Product product = bench.product();

    @BeforeAll
    static void start() {
        second = new SecondNode().start();
    }

    @AfterAll
    static void stop() {
        second.close();
    }

    @Test
    @Order(1)
    void what_a_device_says_is_dealt_with_in_order_at_whichever_node_it_is() throws Exception {
        List<String> keys = new ArrayList<>();
        List<Talker> talkers = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            keys.add(product.key() + "order" + i);
            talkers.add(new Talker(product, keys.get(i), i % 2 == 0 ? first.devicePort() : second.devicePort()));
        }

        talkers.parallelStream().forEach(TwoNodesIT::talk);

        for (String key : keys) {
            Database.await(String.valueOf(REPORTS), FOR_LONG, LATEST, key);
            assertEquals("none", Database.text(OUT_OF_ORDER, key));
        }
        for (Talker talker : talkers) {
            talker.close();
        }
    }

    @Test
    @Order(2)
    void push_round_runs_once_and_reaches_devices_at_both_nodes() throws Exception {
        List<FakeDevice> devices = Stream.of(first.devicePort(), second.devicePort()).flatMap(port -> Stream.of(Dialect.C, Dialect.QTH)
                .map(dialect -> device(port + dialect.name().substring(0, 1), dialect, "mqtt://127.0.0.1:" + port))).toList();
        String plan = pushed();

        devices.forEach(device -> device.awaitVersion("V2"));

        Database.await("4", "select count(*) from device_upgrade where plan_id = ? and status = 'SUCCEEDED'", plan);
        devices.forEach(device -> assertEquals(1, device.plans().size()));
        List<String> rounds = Stream.of(first.log(), second.log()).flatMap(TwoNodesIT::rounds).toList();
        Set<String> different = new HashSet<>(rounds);
        assertTrue(different.size() > 1, rounds::toString);
        assertEquals(different.size(), rounds.size(), rounds::toString);
        devices.forEach(FakeDevice::close);
    }

    @Test
    @Order(3)
    void node_that_is_killed_takes_nothing_with_it() throws Exception {
        String key = product.key() + "legacy";
        Talker talker = new Talker(product, key, second.devicePort());
        try (Balancer balancer = new Balancer(List.of(second.devicePort(), first.devicePort()));
                FakeDevice device = device("killed", Dialect.C, balancer.address())) {
            String plan = pushed();
            device.awaitStep(OtaStep.DOWNLOADED);
            try (Connection nobodyDealsWithIt = Database.hold("select id from device where device_key = ? for update", key)) {
                talker.report(REPORTS);
                second.kill();
                assertEquals("none", Database.text(LATEST, key));
            }

            Database.await("main", "select substring_index(connection, '/', 1) from device where device_key = ?", deviceKey("killed"));
            finishes(device, plan);
            Database.await(String.valueOf(REPORTS), FOR_LONG, LATEST, key);
        }
        Database.await("0", "select online from device where device_key = ?", key);
    }

    @Test
    @Order(4)
    void node_that_is_restarted_fails_no_upgrade() throws Exception {
        second.kill();
        second.start();
        try (Balancer balancer = new Balancer(List.of(second.devicePort(), first.devicePort()));
                FakeDevice device = device("restart", Dialect.C, balancer.address())) {
            Database.await(SecondNode.NAME, "select substring_index(connection, '/', 1) from device where device_key = ?", deviceKey("restart"));
            String plan = pushed();
            device.awaitStep(OtaStep.ACCEPTED);

            second.close();

            finishes(device, plan);
        }
    }

    /** Lines about what was sent are held up in the database until the node is about to end. */
    @Test
    @Order(5)
    void node_that_stops_writes_down_first_what_it_has_sent() throws Exception {
        second.kill();
        second.start();
        try (FakeDevice device = device("noted", Dialect.C, "mqtt://127.0.0.1:" + second.devicePort())) {
            device.behaviour().staySilent();
            String plan = bench.activePlan(new Workbench.Wish(product, bench.fullPackage("MODULE", "V2"), "MODULE", "FOTA", false, ""));
            Database.change("create trigger held before insert on upgrade_log for each row set @held ="
                    + " if(new.entry = 'NOTICE_OK', get_lock('held', 60) + release_lock('held'), 0)");
            try (Connection held = Database.hold("select get_lock('held', 0)")) {
                device.requestUpgrade();
                device.awaitPlan();

                CompletableFuture<Void> stop = CompletableFuture.runAsync(second::close);
                stop.completeOnTimeout(null, 5, TimeUnit.SECONDS).join();
            }
            Database.await("1", NOTED, plan);
        } finally {
            Database.change("drop trigger held");
        }
    }

    /** With {@code -Dfota.it.database=galera}: the server to which both nodes write is killed, the other takes over. */
    @Test
    @Order(6)
    @EnabledIfSystemProperty(named = "fota.it.database", matches = "galera")
    void database_server_that_is_killed_takes_nothing_with_it() throws Exception {
        second.kill();
        second.start();
        String key = product.key() + "talks";
        Talker talker = new Talker(product, key, second.devicePort());
        try (FakeDevice device = device("galera", Dialect.C, "mqtt://127.0.0.1:" + first.devicePort())) {
            String plan = pushed();
            device.awaitStep(OtaStep.DOWNLOADED);

            first.galera().orElseThrow().killFirst();

            talker.report(REPORTS);
            finishes(device, plan);
            Database.await(String.valueOf(REPORTS), FOR_LONG, LATEST, key);
            assertEquals("none", Database.text(OUT_OF_ORDER, key));
        }
        talker.close();
    }

    private void finishes(FakeDevice device, String plan) throws InterruptedException {
        device.awaitVersion("V2");
        Database.await("SUCCEEDED", "select status from device_upgrade where plan_id = ?", plan);
        assertEquals("1", Database.text(ATTEMPTS, plan));
    }

    private FakeDevice device(String name, Dialect dialect, String server) {
        return bench.device(product, deviceKey(name), dialect).server(server).start().awaitOnline();
    }

    private String deviceKey(String name) {
        return product.key() + name;
    }

    private String pushed() {
        return bench.activePlan(new Workbench.Wish(product, bench.fullPackage("MODULE", "V2"), "MODULE", "FOTA", true, ""));
    }

    private static void talk(Talker talker) {
        try {
            talker.report(REPORTS);
        } catch (MqttException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Stream<String> rounds(Path log) {
        try {
            return ROUND.matcher(Files.readString(log)).results().map(MatchResult::group).toList().stream();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
