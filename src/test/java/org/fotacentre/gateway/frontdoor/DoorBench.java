package org.fotacentre.gateway.frontdoor;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;

import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelPipeline;
import org.fotacentre.device.ConnectionId;
import org.fotacentre.gateway.admission.Limits;
import org.fotacentre.gateway.tls.DoorCertificate;
import org.fotacentre.wire.Downlink.Grant;

/** A real front door at real sockets, between devices and a broker that a test plays byte by byte. */
final class DoorBench implements Doorkeeper, AutoCloseable {

    static final int PATIENCE_MILLIS = 20_000;
    static final PresenceNote NOTE = new PresenceNote(7, new ConnectionId("main/0123456789abcdef"));
    static final String CONNECT = "10 14  00 04 'MQTT' 04 42 00 78  00 03 'qd1'  00 03 'x;y'";
    static final String CONNACK = "20 02 00 00";
    static final String SUBSCRIBE = "82 10  00 01  00 0b 'q/1/d/qd1/+' 01";
    static final String SUBACK = "90 03 00 01 01";
    static final Limits GENEROUS = limits(1000, 1000, 100_000, 100_000);

    /** What the doorkeeper says to everybody. */
    CompletionStage<Login> decision = CompletableFuture.completedFuture(new Login.Welcome(NOTE, Grant.NOTHING));

    /** How many devices have asked to be let in. */
    final AtomicInteger asked = new AtomicInteger();

    final ServerSocket brokerPort;
    final FrontDoor door;
    private final BlockingQueue<PresenceNote> left = new LinkedBlockingQueue<>();
    private final List<Socket> sockets = new CopyOnWriteArrayList<>();

    DoorBench(Limits limits, Optional<DoorCertificate> certificate) throws IOException {
        brokerPort = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
        brokerPort.setSoTimeout(PATIENCE_MILLIS);
        URI url = URI.create("tcp://127.0.0.1:" + brokerPort.getLocalPort());
        List<Entrance> entrances = new ArrayList<>(List.of(new Entrance(loopback(0), "fota.device.port", Optional.empty())));
        certificate.ifPresent(tls -> entrances.add(new Entrance(loopback(0), "fota.device.tls.port", certificate)));
        door = new FrontDoor(entrances, limits, new BrokerAddress(url, "", ""), this);
    }

    static Limits limits(int connections, int perAddress, int perSecond, int perSecondAndAddress) {
        return new Limits(new Limits.Pair(connections, perAddress), new Limits.Pair(perSecond, perSecondAndAddress), 1000, 4096,
                Duration.ofSeconds(20));
    }

    static InetSocketAddress loopback(int port) {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    }

    @Override
    public CompletionStage<Login> check(ConnectPacket connect, BooleanSupplier isWaiting) {
        asked.incrementAndGet();
        return decision;
    }

    /** Says so and hangs up. */
    @Override
    public void fetches(ChannelPipeline connection) {
        connection.channel().writeAndFlush(Unpooled.copiedBuffer("files", US_ASCII)).addListener(ChannelFutureListener.CLOSE);
    }

    @Override
    public void left(PresenceNote presence) {
        left.add(presence);
    }

    /** A device at the plain entrance. */
    Socket device() throws IOException {
        return ready(new Socket(InetAddress.getLoopbackAddress(), door.port(0)));
    }

    /** The next connection at the broker. */
    Socket broker() throws IOException {
        return ready(brokerPort.accept());
    }

    /** The connection at the broker of a device that connects now and is let in. */
    Socket letIn(Socket device, String connect) throws IOException {
        send(device, connect);
        Socket broker = broker();
        int length = broker.getInputStream().readNBytes(2)[1];
        broker.getInputStream().readNBytes(length);
        send(broker, CONNACK);
        expect(device, CONNACK);
        return broker;
    }

    void expectLeft() throws InterruptedException {
        assertEquals(NOTE, left.poll(PATIENCE_MILLIS, TimeUnit.MILLISECONDS));
    }

    @Override
    public void close() throws IOException {
        for (Socket socket : sockets) {
            socket.close();
        }
        door.close();
        brokerPort.close();
    }

    static void send(Socket socket, String notation) throws IOException {
        socket.getOutputStream().write(Bytes.of(notation));
        socket.getOutputStream().flush();
    }

    static void expect(Socket socket, String notation) throws IOException {
        byte[] expected = Bytes.of(notation);
        assertEquals(ByteBufUtil.hexDump(expected), ByteBufUtil.hexDump(socket.getInputStream().readNBytes(expected.length)));
    }

    static void expectEnd(Socket socket) {
        try {
            assertEquals(-1, socket.getInputStream().read());
        } catch (IOException e) {
            assertEquals("Connection reset", e.getMessage());
        }
    }

    private Socket ready(Socket socket) throws IOException {
        socket.setSoTimeout(PATIENCE_MILLIS);
        socket.setTcpNoDelay(true);
        sockets.add(socket);
        return socket;
    }
}
