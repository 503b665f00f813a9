package org.fotacentre.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PushLineTest {

    private static final int PATIENCE_SECONDS = 20;

    private ScriptedBroker broker;
    private PushLine line;

    @BeforeEach
    void start() throws Exception {
        broker = new ScriptedBroker(2);
        line = new PushLine(broker.address(), Duration.ofSeconds(PATIENCE_SECONDS));
    }

    @AfterEach
    void stop() {
        broker.close();
        line.close();
    }

    @Test
    void round_waits_while_the_broker_is_slow_and_loses_nothing() throws Exception {
        line.keepUp();
        List<CompletableFuture<Boolean>> answers = new ArrayList<>();
        Thread round = new Thread(() -> List.of(1, 2, 3, 4, 5).forEach(notice -> answers.add(line.publish("t", new byte[1]))));
        round.start();
        int first = broker.next();
        int second = broker.next();

        awaitRest(round);
        assertEquals(0, broker.waiting());
        broker.acknowledge(first, 0);
        broker.acknowledge(second, 0);
        for (int i = 0; i < 3; i++) {
            broker.acknowledge(broker.next(), 0);
        }

        round.join(Duration.ofSeconds(PATIENCE_SECONDS).toMillis());
        assertEquals(5, answers.size());
        for (CompletableFuture<Boolean> answer : answers) {
            assertTrue(answer.get(PATIENCE_SECONDS, TimeUnit.SECONDS));
        }
    }

    @Test
    void round_waits_for_a_broker_that_comes_back() throws Exception {
        CompletableFuture<Boolean> sent = CompletableFuture.supplyAsync(() -> line.publish("t", new byte[1]).join());

        line.keepUp();

        broker.acknowledge(broker.next(), 0);
        assertTrue(sent.get(PATIENCE_SECONDS, TimeUnit.SECONDS));
    }

    @Test
    void what_is_on_its_way_to_a_broker_that_dies_is_told_to_be_lost_and_the_next_line_goes_on() throws Exception {
        line.keepUp();
        CompletableFuture<Boolean> lost = line.publish("t", new byte[1]);
        broker.next();
        broker.hangUp();
        assertFalse(lost.get(PATIENCE_SECONDS, TimeUnit.SECONDS));

        line.keepUp();

        CompletableFuture<Boolean> sent = line.publish("t", new byte[1]);
        broker.acknowledge(broker.next(), 0);
        assertTrue(sent.get(PATIENCE_SECONDS, TimeUnit.SECONDS));
    }

    @Test
    void round_waits_only_once_for_a_broker_that_stays_away() throws Exception {
        PushLine lonely = new PushLine(broker.address(), Duration.ofMillis(1));
        assertFalse(lonely.publish("t", new byte[1]).join());
        lonely.close();

        assertFalse(lonely.publish("t", new byte[1]).join());
    }

    @Test
    void what_is_on_its_way_when_the_line_is_closed_has_its_answer_first() throws Exception {
        line.keepUp();
        CompletableFuture<Boolean> last = line.publish("t", new byte[1]);
        int id = broker.next();
        Thread end = new Thread(line::close);
        end.start();
        awaitRest(end);

        broker.acknowledge(id, 0);

        assertTrue(last.get(PATIENCE_SECONDS, TimeUnit.SECONDS));
        end.join(Duration.ofSeconds(PATIENCE_SECONDS).toMillis());
    }

    private static void awaitRest(Thread thread) {
        while (thread.getState() != Thread.State.TIMED_WAITING && thread.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }
    }
}
