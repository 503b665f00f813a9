package org.fotacentre.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LanesTest {

    private static final int PATIENCE_SECONDS = 20;

    private final ExecutorService executor = Executors.newFixedThreadPool(8);
    private final Lanes lanes = new Lanes(executor, 4);
    private final List<Integer> done = Collections.synchronizedList(new ArrayList<>());

    @AfterEach
    void stop() {
        executor.shutdownNow();
    }

    @Test
    void work_for_one_device_is_done_in_order() throws Exception {
        CountDownLatch all = new CountDownLatch(1000);
        for (int i = 0; i < 1000; i++) {
            int number = i;
            lanes.run("qd1", () -> {
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
        lanes.run("qd1", () -> {
            throw new IllegalStateException("wanted by this test");
        });

        lanes.run("qd1", next::countDown);

        assertTrue(next.await(PATIENCE_SECONDS, TimeUnit.SECONDS));
    }

    @Test
    void devices_do_not_wait_for_each_other() throws Exception {
        CountDownLatch both = new CountDownLatch(2);
        for (String device : List.of("qd1", "qd2")) {
            lanes.run(device, () -> {
                both.countDown();
                await(both);
            });
        }

        assertTrue(both.await(PATIENCE_SECONDS, TimeUnit.SECONDS));
    }

    @Test
    void who_brings_more_than_there_is_room_for_waits() throws Exception {
        Lanes narrow = new Lanes(executor, 4, 2);
        CountDownLatch gate = new CountDownLatch(1);
        List.of("qd1", "qd2").forEach(device -> narrow.run(device, () -> await(gate)));
        CountDownLatch third = new CountDownLatch(1);
        Thread bringing = new Thread(() -> narrow.run("qd3", third::countDown));
        bringing.start();

        while (bringing.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }
        assertEquals(1, third.getCount());
        gate.countDown();

        assertTrue(third.await(PATIENCE_SECONDS, TimeUnit.SECONDS));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
