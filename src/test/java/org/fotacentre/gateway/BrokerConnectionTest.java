package org.fotacentre.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BrokerConnectionTest {

    private static final int PATIENCE_SECONDS = 20;
    private static final long PATIENT = PATIENCE_SECONDS * 1000;

    private ScriptedBroker broker;
    private BrokerConnection connection;

    @BeforeEach
    void start() throws Exception {
        broker = new ScriptedBroker(3);
        connection = new BrokerConnection(broker.address(), "test");
    }

    @AfterEach
    void stop() {
        broker.close();
        connection.close();
    }

    @Test
    void no_more_is_on_its_way_than_the_broker_wants_unacknowledged() throws Exception {
        connection.connect(BrokerConnection.options(broker.address()), 1000);
        publish();
        publish();
        publish();

        assertTrue(connection.isFull());
        assertFalse(answer(connection.publish("t", new byte[1], 1)));
        broker.acknowledge(broker.next(), 0);
        CompletableFuture<Boolean> fourth = publish();
        broker.next();
        broker.next();
        broker.acknowledge(broker.next(), 0);
        assertTrue(answer(fourth));
    }

    @Test
    void no_more_is_on_its_way_than_we_want() throws Exception {
        connection.connect(BrokerConnection.options(broker.address()), 1);
        publish();

        assertFalse(answer(connection.publish("t", new byte[1], 1)));
    }

    @Test
    void message_counts_as_sent_only_if_somebody_listens() throws Exception {
        connection.connect(BrokerConnection.options(broker.address()), 1000);
        CompletableFuture<Boolean> heard = publish();
        broker.acknowledge(broker.next(), 0);
        CompletableFuture<Boolean> heardByNobody = publish();
        broker.acknowledge(broker.next(), 0x10);
        CompletableFuture<Boolean> refused = publish();
        broker.acknowledge(broker.next(), 0x97);

        assertTrue(answer(heard));
        assertFalse(answer(heardByNobody));
        assertFalse(answer(refused));
        assertFalse(connection.isFull());
    }

    @Test
    void each_message_has_its_answer_when_the_broker_hangs_up() throws Exception {
        connection.connect(BrokerConnection.options(broker.address()), 1000);
        CompletableFuture<Boolean> first = publish();
        CompletableFuture<Boolean> second = publish();
        broker.next();
        broker.next();

        broker.hangUp();

        assertFalse(answer(first));
        assertFalse(answer(second));
    }

    @Test
    void each_message_has_its_answer_when_we_end_the_connection_and_nobody_goes_on_waiting() throws Exception {
        connection.connect(BrokerConnection.options(broker.address()), 1);
        CompletableFuture<Boolean> first = publish();
        CompletableFuture<Boolean> waiting = CompletableFuture.supplyAsync(() -> publish().join());
        broker.next();

        connection.close();

        assertFalse(answer(first));
        assertFalse(answer(waiting));
        assertEquals(0, broker.waiting());
    }

    @Test
    void last_words_get_through_before_the_connection_ends_with_its_will() throws Exception {
        connection.connect(BrokerConnection.options(broker.address()), 1000);
        CompletableFuture<Boolean> last = publish();
        int id = broker.next();
        Thread end = new Thread(connection::finish);
        end.start();
        while (end.getState() != Thread.State.TIMED_WAITING) {
            Thread.onSpinWait();
        }

        broker.acknowledge(id, 0);

        assertTrue(answer(last));
        end.join(PATIENT);
        assertFalse(connection.isConnected());
    }

    private CompletableFuture<Boolean> publish() {
        return connection.publish("t", new byte[] {1}, PATIENT);
    }

    private static boolean answer(CompletableFuture<Boolean> answer) throws Exception {
        return answer.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }
}
