package org.fotacentre;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.StreamHandler;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import javax.sql.DataSource;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;

import org.fotacentre.device.Devices;
import org.fotacentre.device.ReportedCondition;
import org.fotacentre.device.ReportedVersions;
import org.fotacentre.plan.Plans;
import org.fotacentre.upgrade.Candidates;
import org.fotacentre.upgrade.Hearing;
import org.fotacentre.upgrade.Match;
import org.fotacentre.upgrade.PushRound;
import org.fotacentre.upgrade.Said;
import org.fotacentre.upgrade.Trigger;
import org.junit.jupiter.api.Test;

/** What a tick does with a whole fleet, inside the server of {@link StoresIT}. */
abstract class TickStories extends PackageStories {

    /** Before the plans of all other tests, which a round would end if their time were over. */
    private static final Instant NOW = Instant.parse("2025-05-10T12:00:00Z");
    private static final int DEVICES = 200;
    private static final Said QUESTION = new Said(Map.of(), ReportedVersions.NONE, ReportedCondition.NONE, Optional.empty(), true);

    @Resource(lookup = "java:app/jdbc/fota")
    private DataSource database;

    @Resource
    private ManagedExecutorService threads;

    @Inject
    private PushRound round;

    @Inject
    private Hearing hearing;

    @Inject
    private Plans plans;

    @Inject
    private Devices devices;

    @Inject
    private Candidates candidates;

    /** The matcher is asked about each device first; then the round, which selects in SQL, must do exactly that. */
    @Test
    void round_does_with_a_mixed_fleet_what_the_rules_say_of_each_device() {
        int pushed = 0;
        int settled = 0;
        for (int seed = 0; seed < 12; seed++) {
            Fleet fleet = new Fleet(database, NOW);
            long plan = mixedPlan(fleet, seed);
            List<Long> ids = mixedDevices(fleet, plan, new Random(seed));
            Set<Long> push = new HashSet<>();
            Set<Long> settle = new HashSet<>();
            for (long id : ids) {
                Match match = candidates.explain(plans.find(plan).orElseThrow(), devices.find(id).orElseThrow(), Trigger.TICK, NOW);
                if (match instanceof Match.Push) {
                    push.add(id);
                } else if (match instanceof Match.NotNeeded && !isLeftAlone(fleet, plan, id)) {
                    settle.add(id);
                }
            }

            List<LogRecord> troubles = troublesOf(() -> round.run(NOW));

            assertEquals(List.of(), troubles.stream().map(LogRecord::getMessage).toList(), "seed " + seed);
            assertEquals(push, changed(fleet, plan, "exists (select 1 from upgrade_log l join component_upgrade c on c.id = l.component_upgrade_id "
                    + "where c.device_upgrade_id = u.id and c.state = 'OFFERED' and l.entry = 'NOTICE_ISSUED' and l.at = '2025-05-10 12:00:00') "
                    + "and u.open_device_id = u.device_id"), "pushed, seed " + seed);
            assertEquals(settle, changed(fleet, plan, "u.ended_at = '2025-05-10 12:00:00' and coalesce(u.reason, '') <> 'BLOCKED'"), "settled, seed " + seed);
            assertEquals(fleet.numbers("select count(*) from device_upgrade where plan_id = " + plan), fleet.numbers(
                    "select sum(not_upgraded + upgrading + succeeded + failed + no_need) from plan_tally where plan_id = " + plan));
            pushed += push.size();
            settled += settle.size();
        }
        assertTrue(pushed > 100 && settled > 50, pushed + " pushed, " + settled + " settled: the fleets are not mixed enough");
    }

    @Test
    void plan_takes_no_more_places_than_it_has_and_goes_on_where_devices_do_not_answer() {
        Fleet fleet = new Fleet(database, NOW);
        long plan = fleet.plan("SILENT", true, 0, 24);
        fleet.component(plan, 1, "MODULE", "FOTA");
        fleet.change("update upgrade_plan set most_at_work = 3 where id = " + plan);
        IntStream.range(0, 8).forEach(number -> device(fleet, true, "V1", false));

        round.run(NOW);
        assertEquals(List.of(3L), fleet.numbers("select count(*) from device_upgrade where plan_id = " + plan));
        round.run(NOW.plus(Duration.ofMinutes(5)));
        assertEquals(List.of(3L), fleet.numbers("select count(*) from device_upgrade where plan_id = " + plan));
        fleet.change("update device set online = 0 where id in (select device_id from device_upgrade where plan_id = " + plan + ")");
        round.run(NOW.plus(Duration.ofMinutes(20)));
        assertEquals(List.of(6L), fleet.numbers("select count(*) from device_upgrade where plan_id = " + plan));
    }

    /** What a round warns of: pages that it could not store, which would otherwise only make it slow. */
    private static List<LogRecord> troublesOf(Runnable work) {
        List<LogRecord> troubles = Collections.synchronizedList(new ArrayList<>());
        Logger log = Logger.getLogger("org.fotacentre.upgrade.PlanPush");
        Handler ear = new StreamHandler() {
            @Override
            public void publish(LogRecord trouble) {
                troubles.add(trouble);
            }
        };
        log.addHandler(ear);
        try {
            work.run();
        } finally {
            log.removeHandler(ear);
        }
        return troubles;
    }

    /** One that has reached the target while it is offline, in its pause, or in the minute it has to answer, is settled after it. */
    private static boolean isLeftAlone(Fleet fleet, long plan, long device) {
        return fleet.numbers("select 1 from device where online and id = " + device).isEmpty() || !fleet.numbers("select 1 from device_upgrade u join component_upgrade c on c.device_upgrade_id = u.id where u.device_id = " + device
                + " and u.plan_id = " + plan + " and (u.next_push_at > '2025-05-10 12:00:00' or c.state = 'OFFERED' "
                + "and c.changed_at > '2025-05-10 11:59:00')").isEmpty();
    }

    /** A page and the devices of it meet in the database: each waits for its turn, none is undone, nothing is lost or counted twice. */
    @Test
    void devices_that_ask_during_a_round_have_one_upgrade_each() throws Exception {
        Fleet fleet = new Fleet(database, NOW);
        long plan = fleet.plan("SILENT", true, 0, 24);
        fleet.component(plan, 1, "MODULE", "FOTA");
        List<Long> ids = IntStream.range(0, 300).mapToObj(number -> device(fleet, true, "V1", false)).toList();

        List<Future<?>> asking = new ArrayList<>();
        List<Long> anyOrder = new ArrayList<>(ids);
        Collections.shuffle(anyOrder, new Random(300));
        for (int from = 0, length = 1; from < ids.size(); from += length, length = 1 + (length + 6) % 25) {
            List<Long> together = anyOrder.subList(from, Math.min(ids.size(), from + length));
            asking.add(threads.submit(() -> hearing.hear(together.stream().collect(Collectors.toMap(id -> id, id -> QUESTION)), NOW)));
        }
        List<LogRecord> troubles = troublesOf(() -> round.run(NOW));
        for (Future<?> one : asking) {
            one.get(60, TimeUnit.SECONDS);
        }

        assertEquals(List.of(), troubles.stream().map(LogRecord::getMessage).toList());
        assertEquals(new HashSet<>(ids), changed(fleet, plan, "u.open_device_id = u.device_id"));
        assertEquals(List.of(300L), fleet.numbers("select sum(not_upgraded) from plan_tally where plan_id = " + plan));
        assertEquals(List.of(300L), fleet.numbers("select count(*) from component_upgrade c join device_upgrade u on u.id = c.device_upgrade_id "
                + "where c.state = 'OFFERED' and u.plan_id = " + plan));
    }

    private static Set<Long> changed(Fleet fleet, long plan, String how) {
        return new HashSet<>(fleet.numbers("select u.device_id from device_upgrade u where u.plan_id = " + plan + " and " + how));
    }

    private static long mixedPlan(Fleet fleet, int seed) {
        String mode = seed % 3 == 2 ? "USER_CONFIRM" : "SILENT";
        long plan = fleet.plan(mode, seed != 3, seed == 4 || seed == 5 ? 18 : 8, 20);
        List<String> parts = List.of(List.of("MODULE"), List.of("MCU"), List.of("MODULE", "MCU")).get(seed / 2 % 3);
        IntStream.range(0, parts.size()).forEach(part -> fleet.component(plan, part + 1, parts.get(part), parts.get(part).equals("MCU") ? "app" : "FOTA"));
        fleet.change("update upgrade_plan set minimum_signal = -100, continue_after_failure = " + seed % 2 + " where id = " + plan);
        return plan;
    }

    private static List<Long> mixedDevices(Fleet fleet, long plan, Random random) {
        long other = fleet.plan("SILENT", true, 0, 24, NOW.plus(Duration.ofDays(1)));
        boolean white = random.nextInt(3) == 0;
        List<Long> ids = new ArrayList<>();
        for (int number = 0; number < DEVICES; number++) {
            long id = device(fleet, random.nextInt(8) > 0, any(random, null, "V1", "V1", "V2", "V9"), random.nextBoolean());
            if (random.nextInt(4) > 0) {
                fleet.insert("reported_component (device_id, product_id, identifier, version, reported_at)", id, fleet.product, "app",
                        any(random, "V1", "V2", "V3"), NOW);
            }
            if (random.nextInt(4) == 0) {
                fleet.change("update device set battery = " + any(random, "10", "90") + ", signal_power = " + any(random, "-110", "-70")
                        + ", status_at = '" + any(random, "2025-05-01", "2025-05-10 11:00") + "' where id = " + id);
            }
            if (random.nextInt(8) == 0 || white && random.nextInt(3) > 0) {
                fleet.change("insert into plan_scope select " + plan + ", '" + (white && random.nextInt(8) > 0 ? "WHITE" : "BLACK")
                        + "', device_key from device where id = " + id);
            }
            past(fleet, random.nextInt(6) == 0 ? other : plan, id, random);
            ids.add(id);
        }
        return ids;
    }

    private static long device(Fleet fleet, boolean online, String version, boolean autoConfirm) {
        return fleet.insert("device (product_id, device_key, name, online, created_at, module_version, auto_confirm)", fleet.product,
                Fleet.unique(), "device", online, NOW, version, autoConfirm);
    }

    /** What one plan has done so far: nothing with every second device, else anything that may be. */
    private static void past(Fleet fleet, long plan, long device, Random random) {
        String state = any(random, null, null, null, null, null, null, null, "OFFERED", "RECEIVED", "REFUSED", "WAITING", "CONFIRMED",
                "DOWNLOADING", "SUCCEEDED", "FAILED");
        if (state == null) {
            return;
        }
        boolean begun = Set.of("CONFIRMED", "DOWNLOADING").contains(state) || state.equals("WAITING") && random.nextBoolean();
        boolean over = Set.of("SUCCEEDED", "FAILED").contains(state);
        boolean open = !over && !state.equals("REFUSED") && (begun || random.nextBoolean());
        String said = over ? "NONE" : any(random, "NONE", "NOW", "APPOINTED", "DECLINED");
        boolean appointed = said.equals("APPOINTED");
        Instant from = NOW.plus(Duration.ofHours(random.nextBoolean() ? -1 : 1));
        long upgrade = fleet.insert("device_upgrade (plan_id, device_id, open_device_id, status, next_push_at, consent, appointed_from, "
                + "appointed_until, created_at, version)", plan, device, open ? device : null, over ? state : begun ? "UPGRADING" : "NOT_UPGRADED",
                state.equals("REFUSED") ? NOW.plus(Duration.ofHours(random.nextBoolean() ? -1 : 1)) : null, said, appointed ? from : null,
                appointed ? from.plus(Duration.ofHours(3)) : null, NOW.minus(Duration.ofDays(1)), 1);
        Instant changed = NOW.minus(Duration.ofSeconds(random.nextBoolean() ? 3600 : 30));
        fleet.change("insert into component_upgrade (device_upgrade_id, position, component_type, identifier, target_version, source_version, "
                + "package_id, state, attempts, changed_at) select " + upgrade + ", position, component_type, identifier, target_version, 'V1', "
                + "package_id, if(position = 1, '" + state + "', '" + (over ? state : "WAITING") + "'), 0, '" + changed.toString().replaceAll("[TZ]", " ").strip()
                + "' from plan_component where plan_id = " + plan);
        if (begun && state.equals("WAITING") && random.nextBoolean()) {
            fleet.change("update component_upgrade c join upgrade_plan p on p.id = " + plan + " and p.continue_after_failure set c.state = 'FAILED', "
                    + "c.reason = 'FLASH_FAILED' where c.position = 1 and c.device_upgrade_id = " + upgrade + " and exists (select 1 from plan_component x "
                    + "where x.plan_id = p.id and x.position = 2)");
        }
    }

    @SafeVarargs
    private static <T> T any(Random random, T... choices) {
        return choices[random.nextInt(choices.length)];
    }
}
