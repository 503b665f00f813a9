package org.fotacentre.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;

import org.fotacentre.upgrade.UpgradeLog.Notice;
import org.fotacentre.upgrade.UpgradeLog.Sent;
import org.junit.jupiter.api.Test;

class SentNoticesTest {

    private static final Instant NOW = Instant.parse("2026-11-26T12:00:00Z");

    private final Queue<Runnable> work = new ArrayDeque<>();
    private final List<List<Long>> written = new ArrayList<>();
    private int undone;
    private final SentNotices notices = new SentNotices(work::add, this::write);

    @Test
    void what_comes_while_others_are_written_is_written_together() {
        LongStream.rangeClosed(1, 1500).forEach(this::add);

        work.remove().run();

        assertTrue(work.isEmpty());
        assertEquals(List.of(1000, 500), written.stream().map(List::size).toList());
        assertEquals(LongStream.rangeClosed(1, 1500).boxed().toList(), written.stream().flatMap(List::stream).toList());
    }

    @Test
    void line_that_cannot_be_written_harms_no_other() {
        LongStream.of(1, -2, 3).forEach(this::add);

        work.remove().run();

        assertEquals(List.of(List.of(1L), List.of(3L)), written);
    }

    @Test
    void line_that_meets_another_transaction_is_written_once_more() {
        undone = 3;
        LongStream.of(1, 2).forEach(this::add);

        work.remove().run();

        assertEquals(List.of(List.of(1L), List.of(2L)), written);
    }

    @Test
    void writing_begins_anew_after_a_while_without_work() {
        add(1);
        work.remove().run();

        add(2);
        work.remove().run();

        assertEquals(List.of(List.of(1L), List.of(2L)), written);
    }

    @Test
    void round_waits_while_far_too_much_is_not_written() throws Exception {
        LongStream.rangeClosed(1, 10_000).forEach(this::add);
        CompletableFuture<Void> round = CompletableFuture.runAsync(notices::awaitRoom);

        work.remove().run();

        round.get(20, TimeUnit.SECONDS);
        assertEquals(10_000, written.stream().mapToInt(List::size).sum());
    }

    @Test
    void end_waits_until_the_last_line_is_written() throws Exception {
        LongStream.rangeClosed(1, 1500).forEach(this::add);
        CompletableFuture<Integer> end = CompletableFuture.supplyAsync(() -> {
            notices.awaitAll(Duration.ofSeconds(20));
            return written.stream().mapToInt(List::size).sum();
        });

        work.remove().run();

        assertEquals(1500, end.get(20, TimeUnit.SECONDS));
    }

    @Test
    void end_waits_for_nothing_or_not_for_ever() {
        notices.awaitAll(Duration.ofHours(1));
        add(1);

        notices.awaitAll(Duration.ofMillis(1));

        assertEquals(List.of(), written);
    }

    private void add(long component) {
        notices.add(new Sent(component, Notice.PLAN, true, NOW));
    }

    /** Refuses all of them as often as it is told to, and if there is a number below zero, as the database does with a component that is gone. */
    private void write(List<Sent> some) {
        if (undone-- > 0 || some.stream().anyMatch(notice -> notice.componentUpgradeId() < 0)) {
            throw new IllegalStateException("wanted by this test");
        }
        written.add(some.stream().map(Sent::componentUpgradeId).toList());
    }
}
