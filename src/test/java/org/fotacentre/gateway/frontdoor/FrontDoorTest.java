package org.fotacentre.gateway.frontdoor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

import io.netty.buffer.ByteBufUtil;
import org.fotacentre.device.ConnectionId;
import org.fotacentre.wire.Downlink.ErrorNotice;
import org.fotacentre.wire.DownlinkEncoder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The front door over real sockets, between a device and a broker that this test plays byte by byte. */
class FrontDoorTest {

    private static final int PATIENCE_MILLIS = 20_000;
    private static final PresenceNote NOTE = new PresenceNote(7, new ConnectionId("main/0123456789abcdef"));
    private static final String CONNECT = "10 14  00 04 'MQTT' 04 42 00 78  00 03 'qd1'  00 03 'x;y'";
    private static final String CONNECT_AT_BROKER = "10 3b  00 04 'MQTT' 04 0e 00 78  00 03 'qd1'"
            + "  00 11 'fota/presence/qd1'  00 17 '7 main/0123456789abcdef'";
    private static final String CONNACK = "20 02 00 00";
    private static final String SUBSCRIBE = "82 10  00 01  00 0b 'q/1/d/qd1/+' 01";
    private static final String SUBACK = "90 03 00 01 01";

    private final BlockingQueue<PresenceNote> left = new LinkedBlockingQueue<>();
    private CompletionStage<Login> decision = CompletableFuture.completedFuture(new Login.LoggedIn(NOTE));
    private ServerSocket brokerPort;
    private FrontDoor door;
    private Socket device;

    @BeforeEach
    void open() throws IOException {
        brokerPort = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        brokerPort.setSoTimeout(PATIENCE_MILLIS);
        URI url = URI.create("tcp://127.0.0.1:" + brokerPort.getLocalPort());
        door = new FrontDoor(loopback(0), new BrokerAddress(url, "", ""), new Doorkeeper() {

            @Override
            public CompletionStage<Login> check(ConnectPacket connect, BooleanSupplier isWaiting) {
                return decision;
            }

            @Override
            public void left(PresenceNote presence) {
                left.add(presence);
            }
        });
        device = new Socket(InetAddress.getLoopbackAddress(), door.port());
        device.setSoTimeout(PATIENCE_MILLIS);
        device.setTcpNoDelay(true);
    }

    @AfterEach
    void close() throws IOException {
        device.close();
        door.close();
        brokerPort.close();
    }

    @Test
    void a_device_that_is_let_in_speaks_with_the_broker_until_it_goes() throws Exception {
        send(device, CONNECT);
        try (Socket broker = acceptAtBroker()) {
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
        assertEquals(NOTE, left.poll(PATIENCE_MILLIS, TimeUnit.MILLISECONDS));
    }

    @Test
    void a_connect_in_single_bytes_with_more_behind_it_loses_nothing() throws Exception {
        for (byte one : Bytes.of(CONNECT + SUBSCRIBE)) {
            device.getOutputStream().write(one);
        }

        try (Socket broker = acceptAtBroker()) {
            expect(broker, CONNECT_AT_BROKER);
            expect(broker, SUBSCRIBE);
        }
    }

    @Test
    void a_decision_that_takes_its_time_is_waited_for() throws Exception {
        CompletableFuture<Login> later = new CompletableFuture<>();
        decision = later;
        send(device, CONNECT + CONNECT + SUBSCRIBE);

        later.complete(new Login.LoggedIn(NOTE));

        try (Socket broker = acceptAtBroker()) {
            expect(broker, CONNECT_AT_BROKER + SUBSCRIBE);
        }
    }

    @Test
    void a_denied_device_hears_the_code_and_is_put_out() throws Exception {
        decision = CompletableFuture.completedFuture(new Login.Denied(Login.Reason.WRONG_SECRET));

        send(device, CONNECT);

        expect(device, "20 02 00 04");
        expectEnd(device);
    }

    @Test
    void when_the_check_itself_fails_the_device_is_put_out_without_a_word() throws Exception {
        decision = CompletableFuture.failedFuture(new IllegalStateException("no database"));

        send(device, CONNECT);

        expectEnd(device);
    }

    @Test
    void without_a_broker_the_device_is_put_out_and_counts_as_gone() throws Exception {
        brokerPort.close();

        send(device, CONNECT);

        expectEnd(device);
        assertEquals(NOTE, left.poll(PATIENCE_MILLIS, TimeUnit.MILLISECONDS));
    }

    @Test
    void a_broker_that_dies_takes_the_device_along() throws Exception {
        send(device, CONNECT);
        try (Socket broker = acceptAtBroker()) {
            expect(broker, CONNECT_AT_BROKER);
        }

        expectEnd(device);
        assertEquals(NOTE, left.poll(PATIENCE_MILLIS, TimeUnit.MILLISECONDS));
    }

    @Test
    void a_stranger_that_sends_too_much_or_no_connect_is_put_out() throws Exception {
        send(device, "10 80 80 01");
        expectEnd(device);

        try (Socket other = new Socket(InetAddress.getLoopbackAddress(), door.port())) {
            other.setSoTimeout(PATIENCE_MILLIS);
            send(other, SUBSCRIBE);
            expectEnd(other);
        }
    }

    @Test
    void a_device_sent_away_hears_the_notice_after_its_version_report() throws Exception {
        decision = CompletableFuture.completedFuture(new Login.SentAway(10437));
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

        var trouble = assertThrows(IllegalStateException.class, () -> new FrontDoor(loopback(door.port()), broker, null));

        assertEquals("Devices cannot connect: port " + door.port() + " (fota.device.port) is not free", trouble.getMessage());
    }

    @Test
    void closing_the_door_ends_every_connection() throws Exception {
        send(device, CONNECT);
        try (Socket broker = acceptAtBroker()) {
            expect(broker, CONNECT_AT_BROKER);

            door.close();

            expectEnd(broker);
            expectEnd(device);
        }
    }

    private static InetSocketAddress loopback(int port) {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    }

    private Socket acceptAtBroker() throws IOException {
        Socket broker = brokerPort.accept();
        broker.setSoTimeout(PATIENCE_MILLIS);
        return broker;
    }

    private static void send(Socket socket, String notation) throws IOException {
        socket.getOutputStream().write(Bytes.of(notation));
    }

    private static void expect(Socket socket, String notation) throws IOException {
        byte[] expected = Bytes.of(notation);
        assertEquals(ByteBufUtil.hexDump(expected), ByteBufUtil.hexDump(socket.getInputStream().readNBytes(expected.length)));
    }

    private static void expectEnd(Socket socket) {
        try {
            assertEquals(-1, socket.getInputStream().read());
        } catch (IOException e) {
            assertEquals("Connection reset", e.getMessage());
        }
    }
}
