package org.fotacentre.gateway.download;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.ref.WeakReference;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A look after something that may end before. */
class WatchTest {

    private static final long AN_HOUR = TimeUnit.HOURS.toNanos(1);

    private final ScheduledThreadPoolExecutor timer = new ScheduledThreadPoolExecutor(1);

    @AfterEach
    void stop() {
        timer.shutdownNow();
    }

    @Test
    void it_looks_when_the_time_has_come() throws InterruptedException {
        CountDownLatch looked = new CountDownLatch(1);

        new Watch(timer, looked::countDown).lookIn(1);

        assertTrue(looked.await(10, TimeUnit.SECONDS));
    }

    /** The timer here keeps cancelled tasks, as those of servers do. */
    @Test
    void called_off_it_holds_nothing_any_more() throws InterruptedException {
        Object[] exchange = {new Object()};
        WeakReference<Object> trace = new WeakReference<>(exchange[0]);
        Watch watch = over(exchange[0]);
        watch.lookIn(AN_HOUR);

        watch.callOff();
        exchange[0] = null;

        for (int i = 0; trace.get() != null && i < 100; i++) {
            System.gc();
            Thread.sleep(10);
        }
        assertEquals(1, timer.getQueue().size(), "the timer has let go by itself: the test shows nothing");
        assertNull(trace.get());
    }

    @Test
    void called_off_it_looks_no_more() throws Exception {
        AtomicInteger looks = new AtomicInteger();
        Watch watch = new Watch(timer, looks::incrementAndGet);
        watch.callOff();

        watch.lookIn(1);

        timer.submit(() -> { }).get(10, TimeUnit.SECONDS);
        assertEquals(0, looks.get());
    }

    private Watch over(Object exchange) {
        return new Watch(timer, exchange::hashCode);
    }
}
