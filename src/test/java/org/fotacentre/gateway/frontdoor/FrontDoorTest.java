package org.fotacentre.gateway.frontdoor;

import static org.fotacentre.gateway.frontdoor.DoorBench.CONNACK;
import static org.fotacentre.gateway.frontdoor.DoorBench.CONNECT;
import static org.fotacentre.gateway.frontdoor.DoorBench.SUBACK;
import static org.fotacentre.gateway.frontdoor.DoorBench.SUBSCRIBE;
import static org.fotacentre.gateway.frontdoor.DoorBench.expect;
import static org.fotacentre.gateway.frontdoor.DoorBench.expectEnd;
import static org.fotacentre.gateway.frontdoor.DoorBench.send;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

import io.netty.buffer.ByteBufUtil;
import org.fotacentre.wire.Downlink.ErrorNotice;
import org.fotacentre.wire.Downlink.Grant;
import org.fotacentre.wire.DownlinkEncoder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The front door over real sockets, between a device and a broker that the test plays byte by byte. */
class FrontDoorTest {

    private static final String CONNECT_AT_BROKER = "10 3b  00 04 'MQTT' 04 0e 00 78  00 03 'qd1'"
            + "  00 11 'fota/presence/qd1'  00 17 '7 main/0123456789abcdef'";

    private DoorBench bench;
    private Socket device;

    @BeforeEach
    void open() throws IOException {
        bench = new DoorBench(DoorBench.GENEROUS, Optional.empty());
        device = bench.device();
    }

    @AfterEach
    void close() throws IOException {
        bench.close();
    }

    @Test
    void a_device_that_is_let_in_speaks_with_the_broker_until_it_goes() throws Exception {
        send(device, CONNECT);
        try (Socket broker = bench.broker()) {
            expect(broker, CONNECT_AT_BROKER);
            send(broker, CONNACK);
            expect(device, CONNACK);
            send(device, SUBSCRIBE);
            expect(broker, SUBSCRIBE);
            send(broker, SUBACK);
            expect(device, SUBACK);

            device.close();

            expectEnd(broker);
        }
        bench.expectLeft();
    }

    @Test
    void who_speaks_http_is_handed_to_those_who_serve_files() throws Exception {
        send(device, "'GET'");

        expect(device, "'files'");
        expectEnd(device);
        assertEquals(0, bench.asked.get());
    }

    @Test
    void a_connect_in_single_bytes_with_more_behind_it_loses_nothing() throws Exception {
        for (byte one : Bytes.of(CONNECT + SUBSCRIBE)) {
            device.getOutputStream().write(one);
        }

        try (Socket broker = bench.broker()) {
            expect(broker, CONNECT_AT_BROKER);
            expect(broker, SUBSCRIBE);
        }
    }

    @Test
    void a_decision_that_takes_its_time_is_waited_for() throws Exception {
        CompletableFuture<Login> later = new CompletableFuture<>();
        bench.decision = later;
        send(device, CONNECT + CONNECT + SUBSCRIBE);

        later.complete(new Login.Welcome(DoorBench.NOTE, Grant.NOTHING));

        try (Socket broker = bench.broker()) {
            expect(broker, CONNECT_AT_BROKER + SUBSCRIBE);
        }
    }

    @Test
    void a_denied_device_hears_the_code_and_is_put_out() throws Exception {
        bench.decision = CompletableFuture.completedFuture(new Login.Denied(Login.Reason.WRONG_SECRET));

        send(device, CONNECT);

        expect(device, "20 02 00 04");
        expectEnd(device);
    }

    @Test
    void when_the_check_itself_fails_the_device_is_put_out_without_a_word() throws Exception {
        bench.decision = CompletableFuture.failedFuture(new IllegalStateException("no database"));

        send(device, CONNECT);

        expectEnd(device);
    }

    @Test
    void without_a_broker_the_device_is_put_out_and_counts_as_gone() throws Exception {
        bench.brokerPort.close();

        send(device, CONNECT);

        expectEnd(device);
        bench.expectLeft();
    }

    @Test
    void a_broker_that_dies_takes_the_device_along() throws Exception {
        send(device, CONNECT);
        try (Socket broker = bench.broker()) {
            expect(broker, CONNECT_AT_BROKER);
        }

        expectEnd(device);
        bench.expectLeft();
    }

    @Test
    void a_stranger_that_sends_too_much_or_no_connect_is_put_out() throws Exception {
        send(device, "10 80 80 01");
        expectEnd(device);

        try (Socket other = bench.device()) {
            send(other, SUBSCRIBE);
            expectEnd(other);
        }
    }

    @Test
    void a_device_sent_away_hears_the_notice_after_its_version_report() throws Exception {
        bench.decision = CompletableFuture.completedFuture(new Login.SentAway(10437));
        String report = "aa aa 00 0a 86 00 05 00 44  00 0b 00 01 '1'";

        send(device, CONNECT + SUBSCRIBE + "32 1f  00 0d 'q/2/d/qd1/sys'  00 02" + report);

        expect(device, CONNACK + SUBACK + "40 02 00 02");
        byte[] notice = DownlinkEncoder.encode(new ErrorNotice(10437, 5), 5);
        expect(device, ByteBufUtil.hexDump(Packets.publish(4, "q/1/d/qd1/sys", notice)));
        expectEnd(device);
    }

    @Test
    void a_taken_port_is_said_plainly() {
        BrokerAddress broker = new BrokerAddress(URI.create("tcp://127.0.0.1:1"), "", "");
        int port = bench.door.port(0);
        List<Entrance> taken = List.of(new Entrance(DoorBench.loopback(port), "fota.device.port", Optional.empty()));

        var trouble = assertThrows(IllegalStateException.class, () -> new FrontDoor(taken, DoorBench.GENEROUS, broker, bench));

        assertEquals("Devices cannot connect: port " + port + " (fota.device.port) is not free", trouble.getMessage());
    }

    @Test
    void closing_the_door_ends_every_connection() throws Exception {
        send(device, CONNECT);
        try (Socket broker = bench.broker()) {
            expect(broker, CONNECT_AT_BROKER);

            bench.door.close();

            expectEnd(broker);
            expectEnd(device);
        }
    }
}
