package org.fotacentre.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LanesTest {

    private static final int PATIENCE_SECONDS = 20;

    private final Lanes<Runnable> lanes = Lanes.ofTasks(Thread::new, 4);
    private final List<Integer> done = Collections.synchronizedList(new ArrayList<>());

    @AfterEach
    void stop() {
        lanes.close();
    }

    @Test
    void work_for_one_device_is_done_in_order() throws Exception {
        CountDownLatch all = new CountDownLatch(1000);
        for (int i = 0; i < 1000; i++) {
            int number = i;
            lanes.add("qd1", () -> {
                done.add(number);
                all.countDown();
            });
        }

        assertTrue(all.await(PATIENCE_SECONDS, TimeUnit.SECONDS));
        assertEquals(IntStream.range(0, 1000).boxed().toList(), done);
    }

    @Test
    void work_that_fails_holds_up_nothing() throws Exception {
        CountDownLatch next = new CountDownLatch(1);
        lanes.add("qd1", () -> {
            throw new IllegalStateException("wanted by this test");
        });

        lanes.add("qd1", next::countDown);

        assertTrue(next.await(PATIENCE_SECONDS, TimeUnit.SECONDS));
    }

    @Test
    void devices_do_not_wait_for_each_other() throws Exception {
        CountDownLatch both = new CountDownLatch(2);
        for (String device : List.of("qd1", "qd2")) {
            lanes.add(device, () -> {
                both.countDown();
                await(both);
            });
        }

        assertTrue(both.await(PATIENCE_SECONDS, TimeUnit.SECONDS));
    }

    @Test
    void what_waits_is_dealt_with_by_the_page_with_one_piece_for_a_device() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch gate = new CountDownLatch(1);
        CountDownLatch all = new CountDownLatch(7);
        List<List<String>> pages = Collections.synchronizedList(new ArrayList<>());
        Lanes<String> lane = new Lanes<>(Thread::new, 1, 3, page -> {
            begun.countDown();
            await(gate);
            pages.add(page);
            page.forEach(piece -> all.countDown());
        });
        lane.add("qd0", "qd0");
        await(begun);
        List.of("qd1", "qd2", "qd1", "qd3", "qd4", "qd5").forEach(device -> lane.add(device, device));
        gate.countDown();

        assertTrue(all.await(PATIENCE_SECONDS, TimeUnit.SECONDS));
        assertEquals(List.of(List.of("qd0"), List.of("qd1", "qd2"), List.of("qd1", "qd3", "qd4"), List.of("qd5")), pages);
        lane.close();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
