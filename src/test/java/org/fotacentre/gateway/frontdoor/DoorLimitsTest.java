package org.fotacentre.gateway.frontdoor;

import static org.fotacentre.gateway.frontdoor.DoorBench.CONNECT;
import static org.fotacentre.gateway.frontdoor.DoorBench.expect;
import static org.fotacentre.gateway.frontdoor.DoorBench.expectEnd;
import static org.fotacentre.gateway.frontdoor.DoorBench.send;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

import org.fotacentre.device.ConnectionId;
import org.fotacentre.gateway.admission.Limits;
import org.fotacentre.wire.Downlink.Grant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who comes too often, says nothing, or stays when the door closes; over real sockets. */
class DoorLimitsTest {

    private static final String CONNECT_KEEP_ALIVE_1 = "10 14  00 04 'MQTT' 04 42 00 01  00 03 'qd1'  00 03 'x;y'";
    private static final String UPLINK = "34 10  00 0b 'q/2/d/qd1/s'  00 07 aa";
    private static final String RELAYED = "34 1d  00 18 'fota/at/main/q/2/d/qd1/s'  00 07 aa";

    private DoorBench bench;

    @AfterEach
    void close() throws IOException {
        bench.close();
    }

    @Test
    void one_connection_too_many_is_closed_and_its_place_is_free_again_when_another_goes() throws Exception {
        open(DoorBench.limits(100, 2, 1000, 1000));
        Socket first = bench.device();
        bench.letIn(first, CONNECT);
        bench.letIn(bench.device(), CONNECT);

        expectEnd(bench.device());
        first.close();
        bench.expectLeft();

        bench.letIn(bench.device(), CONNECT);
    }

    @Test
    void who_fetches_files_does_not_count() throws Exception {
        open(DoorBench.limits(100, 1, 1000, 1));
        for (int i = 0; i < 20; i++) {
            Socket fetching = bench.device();
            send(fetching, "'GET'");
            expect(fetching, "'files'");
            expectEnd(fetching);
        }

        bench.letIn(bench.device(), CONNECT);
        expectEnd(bench.device());
    }

    @Test
    void one_address_that_comes_too_fast_is_refused_after_its_burst() throws Exception {
        open(DoorBench.limits(100, 100, 1000, 1));
        for (int i = 0; i < 10; i++) {
            bench.letIn(bench.device(), CONNECT);
        }

        expectEnd(bench.device());
    }

    @Test
    void when_all_come_too_fast_they_wait_and_nobody_is_refused() throws Exception {
        open(DoorBench.limits(100, 100, 20, 1000));
        List<Socket> crowd = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            crowd.add(bench.device());
            send(crowd.get(i), CONNECT);
        }

        for (int i = 0; i < 30; i++) {
            send(bench.broker(), DoorBench.CONNACK);
        }
        for (Socket device : crowd) {
            expect(device, DoorBench.CONNACK);
        }
    }

    @Test
    void stranger_that_says_nothing_or_dribbles_is_put_out_when_its_time_is_over() throws Exception {
        open(new Limits(DoorBench.GENEROUS.connections(), DoorBench.GENEROUS.perSecond(), DoorBench.GENEROUS.messages(), 4096, Duration.ofSeconds(1)));
        Socket silent = bench.device();
        Socket dribbler = bench.device();
        send(dribbler, "10 14 00");

        expectEnd(silent);
        expectEnd(dribbler);
    }

    @Test
    void stranger_whose_check_takes_too_long_is_put_out() throws Exception {
        open(new Limits(DoorBench.GENEROUS.connections(), DoorBench.GENEROUS.perSecond(), DoorBench.GENEROUS.messages(), 4096, Duration.ofSeconds(1)));
        bench.decision = new CompletableFuture<>();
        Socket device = bench.device();
        send(device, CONNECT);

        expectEnd(device);
    }

    @Test
    void connect_longer_than_allowed_is_put_out() throws Exception {
        open(new Limits(DoorBench.GENEROUS.connections(), DoorBench.GENEROUS.perSecond(), DoorBench.GENEROUS.messages(), 21, Duration.ofSeconds(20)));
        Socket device = bench.device();
        send(device, CONNECT);

        expectEnd(device);
    }

    @Test
    void half_open_connection_ends_on_both_sides_after_one_and_a_half_keep_alives() throws Exception {
        open(DoorBench.GENEROUS);
        Socket device = bench.device();
        Socket broker = bench.letIn(device, CONNECT_KEEP_ALIVE_1);

        expectEnd(broker);
        expectEnd(device);
        bench.expectLeft();
    }

    @Test
    void device_that_pings_is_not_idle() throws Exception {
        open(DoorBench.GENEROUS);
        Socket device = bench.device();
        Socket broker = bench.letIn(device, CONNECT_KEEP_ALIVE_1);
        long start = System.nanoTime();

        while (System.nanoTime() - start < Duration.ofSeconds(3).toNanos()) {
            send(device, "c0 00");
            expect(broker, "c0 00");
            broker.setSoTimeout(500);
            try {
                assertEquals(-2, broker.getInputStream().read(), "nothing comes, not even the end");
            } catch (java.net.SocketTimeoutException e) {
                broker.setSoTimeout(DoorBench.PATIENCE_MILLIS);
            }
        }
    }

    @Test
    void closing_the_door_lets_what_is_half_said_be_finished_and_answered_and_ends_the_others_at_once() throws Exception {
        open(DoorBench.GENEROUS);
        Socket idle = bench.device();
        bench.letIn(idle, CONNECT);
        bench.decision = CompletableFuture.completedFuture(
                new Login.Welcome(new PresenceNote(8, new ConnectionId("main/fedcba9876543210")), Grant.NOTHING));
        Socket talker = bench.device();
        Socket broker = bench.letIn(talker, CONNECT);
        send(talker, UPLINK);
        expect(broker, RELAYED);

        CompletableFuture<Void> closed = CompletableFuture.runAsync(() -> bench.door.close(Duration.ofSeconds(20)));
        expectEnd(idle);
        send(broker, "50 02 00 07");
        expect(talker, "50 02 00 07");
        send(talker, "62 02 00 07");
        expect(broker, "62 02 00 07");
        send(broker, "70 02 00 07");
        expect(talker, "70 02 00 07");
        send(broker, "30 04 00 01 61 62");
        expect(talker, "30 04 00 01 61 62");

        expectEnd(talker);
        closed.join();
    }

    @Test
    void closing_the_door_waits_three_seconds_for_an_answer_that_does_not_come() throws Exception {
        open(DoorBench.GENEROUS);
        Socket talker = bench.device();
        Socket broker = bench.letIn(talker, CONNECT);
        send(talker, UPLINK);
        expect(broker, RELAYED);

        bench.door.close(Duration.ofSeconds(20));

        expectEnd(talker);
        expectEnd(broker);
    }

    @Test
    void device_that_says_too_much_is_held_up_and_loses_nothing() throws Exception {
        open(new Limits(DoorBench.GENEROUS.connections(), DoorBench.GENEROUS.perSecond(), 5, 4096, Duration.ofSeconds(20)));
        Socket device = bench.device();
        Socket broker = bench.letIn(device, CONNECT);
        long start = System.nanoTime();

        for (int i = 0; i < 30; i++) {
            send(device, UPLINK);
            expect(broker, RELAYED);
        }

        assertTrue(System.nanoTime() - start > Duration.ofMillis(1500).toNanos(), "20 at once and 5 a second");
    }

    private void open(Limits limits) throws IOException {
        bench = new DoorBench(limits, Optional.empty());
    }
}
