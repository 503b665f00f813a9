package org.fotacentre.console.monitoring;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import org.fotacentre.Database;
import org.fotacentre.RunningCentre;
import org.fotacentre.tour.Browser;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** The counters of a plan are what counting its devices gives, whatever happens at the same time. */
class TallyIT {

    private static final List<String> STATUSES = List.of("NOT_UPGRADED", "UPGRADING", "SUCCEEDED", "FAILED", "NO_NEED");
    private static final String DIFFERENCES = """
            select count(*) from
                (select plan_id, sum(not_upgraded) n, sum(upgrading) u, sum(succeeded) s, sum(failed) f, sum(no_need) o
                 from plan_tally group by plan_id) t
            left join
                (select plan_id, sum(status = 'NOT_UPGRADED') n, sum(status = 'UPGRADING') u, sum(status = 'SUCCEEDED') s,
                 sum(status = 'FAILED') f, sum(status = 'NO_NEED') o from device_upgrade group by plan_id) c using (plan_id)
            where (t.n, t.u, t.s, t.f, t.o)
                <> (coalesce(c.n, 0), coalesce(c.u, 0), coalesce(c.s, 0), coalesce(c.f, 0), coalesce(c.o, 0))""";

    private final Browser browser = Browser.signedIn(RunningCentre.get(), "en");

    @Test
    void counters_of_all_plans_agree_with_a_full_count_after_a_lively_mix() throws Exception {
        CrowdedPlan plan = new CrowdedPlan(360);

        all(IntStream.range(0, 6).<Callable<Void>>mapToObj(part -> () -> mix(plan, part)).toList());

        assertEquals("0", Database.text(DIFFERENCES));
        assertEquals(Database.text("select count(*) from device_upgrade where plan_id = ?", plan.id),
                Database.text("select sum(not_upgraded + upgrading + succeeded + failed + no_need) from plan_tally where plan_id = ?", plan.id));
    }

    @Test
    void without_lists_every_device_of_the_product_counts() {
        CrowdedPlan plan = new CrowdedPlan(20);
        plan.touch(1, "SUCCEEDED");
        plan.touch(2, "NOT_UPGRADED");

        assertEquals(List.of(19L, 0L, 1L, 0L, 0L), shown(plan));
    }

    @Test
    void a_device_blocked_after_it_was_dealt_with_still_counts_and_others_on_the_black_list_do_not() {
        CrowdedPlan plan = new CrowdedPlan(20);
        plan.touch(1, "FAILED");
        plan.list("BLACK", 1, 2, 3, 99);

        assertEquals(List.of(17L, 0L, 0L, 1L, 0L), shown(plan));
    }

    @Test
    void of_two_lists_the_black_one_wins_and_keys_without_a_device_count_nowhere() {
        CrowdedPlan plan = new CrowdedPlan(20);
        plan.touch(1, "UPGRADING");
        plan.touch(4, "NO_NEED");
        plan.touch(9, "SUCCEEDED");
        plan.list("WHITE", 1, 2, 3, 4, 99);
        plan.list("BLACK", 3, 4, 5);

        assertEquals(List.of(1L, 1L, 1L, 0L, 1L), shown(plan));
    }

    private List<Long> shown(CrowdedPlan plan) {
        Document page = browser.open("/plans/" + plan.id + "/monitoring");
        return STATUSES.stream().map(status -> Long.valueOf(page.selectFirst("[data-status=" + status + "]").text())).toList();
    }

    /** Sixty devices come, move and go at random. */
    private static Void mix(CrowdedPlan plan, int part) {
        Random random = new Random(part);
        Set<Integer> touched = new HashSet<>();
        for (int i = 0; i < 300; i++) {
            int device = 60 * part + 1 + random.nextInt(60);
            String status = STATUSES.get(random.nextInt(STATUSES.size()));
            if (touched.add(device)) {
                plan.touch(device, status);
            } else if (random.nextInt(5) > 0) {
                plan.move(device, status);
            } else {
                plan.forget(device);
                touched.remove(device);
            }
        }
        return null;
    }

    private static void all(List<Callable<Void>> tasks) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(tasks.size());
        try {
            for (Future<Void> task : threads.invokeAll(tasks)) {
                task.get();
            }
        } finally {
            threads.shutdownNow();
        }
    }
}
