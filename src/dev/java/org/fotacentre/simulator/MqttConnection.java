package org.fotacentre.simulator;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * MQTT 3.1.1 or 5 over a socket, plain or by TLS, as {@link MqttLogin} says: clean session, no will. Opened connected; a thread of its own reads and acknowledges until the connection ends; every
 * method that sends waits for its acknowledgement, one message at a time.
 */
final class MqttConnection implements AutoCloseable {

    private static final ScheduledExecutorService PINGS = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "device-pings");
        thread.setDaemon(true);
        return thread;
    });

    private final Socket socket = new Socket();
    private final Duration patience;
    private final Answers answers = new Answers();
    private OutputStream out;
    private Consumer<Arrival> onArrival = arrival -> { };
    private Runnable onEnd = () -> { };
    private ScheduledFuture<?> pings;
    private boolean saysAllTwice;
    private int lastPacketId;
    private volatile int level;

    /** @param patience longest wait for any answer */
    MqttConnection(Duration patience) {
        this.patience = patience;
    }

    /** From now on repeats each message before it is answered, without the mark of a repetition, as C-2.9 does on a slow line (protocol.md 2.3). */
    void sayAllTwice() {
        saysAllTwice = true;
    }

    /** Where messages go and what to do when the connection ends; both run on the reading thread. Before {@link #connect}. */
    MqttConnection deliverTo(Consumer<Arrival> arrivals, Runnable end) {
        onArrival = arrivals;
        onEnd = end;
        return this;
    }

    /**
     * Connects.
     *
     * @throws ConnectionRefused if the server does not want the device
     */
    void connect(ServerAddress server, MqttLogin login) throws IOException {
        level = login.level();
        socket.connect(new InetSocketAddress(server.host(), server.port()), (int) patience.toMillis());
        socket.setTcpNoDelay(true);
        Socket line = server.tls() ? UncheckedTls.over(socket, server) : socket;
        out = line.getOutputStream();
        DataInputStream in = new DataInputStream(line.getInputStream());
        Thread reader = new Thread(() -> read(in), "device-" + login.clientId());
        reader.setDaemon(true);
        reader.start();
        MqttPacket answer = request(login.packet(), MqttPacket.CONNACK, 0);
        if (answer.body()[1] != 0) {
            throw new ConnectionRefused(answer.body()[1] & 0xFF);
        }
        long period = Math.max(1, login.keepAlive().toMillis() / 2);
        pings = PINGS.scheduleAtFixedRate(this::ping, period, period, TimeUnit.MILLISECONDS);
    }

    /** Subscribes to one filter. */
    void subscribe(String filter, int qos) throws IOException {
        int packetId = nextPacketId();
        MqttPacket answer = request(MqttPacket.subscribe(level, packetId, filter, qos), MqttPacket.SUBACK, packetId);
        if ((answer.body()[answer.body().length - 1] & 0x80) != 0) {
            throw new IOException("the server refused the subscription to " + filter);
        }
    }

    /** Publishes and waits until the server has the message for good. */
    void publish(String topic, byte[] payload, int qos) throws IOException {
        int packetId = qos == 0 ? 0 : nextPacketId();
        MqttPacket packet = MqttPacket.publish(level, packetId, new Arrival(topic, qos, packetId, payload));
        if (saysAllTwice && qos > 0) {
            send(packet);
        }
        switch (qos) {
            case 0 -> send(packet);
            case 1 -> request(packet, MqttPacket.PUBACK, packetId);
            default -> {
                request(packet, MqttPacket.PUBREC, packetId);
                request(MqttPacket.acknowledging(MqttPacket.PUBREL, packetId), MqttPacket.PUBCOMP, packetId);
            }
        }
    }

    /** Whether the connection still stands, as far as this end can know. */
    boolean isOpen() {
        return !socket.isClosed();
    }

    /** Says good-bye and closes. */
    void disconnect() {
        try {
            send(MqttPacket.empty(MqttPacket.DISCONNECT));
        } catch (IOException e) {
            // It is gone already, which is all that was wanted.
        }
        close();
    }

    /** Cuts the connection, as a device does that restarts. */
    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            // Nothing can be done about a socket that does not close.
        }
    }

    private synchronized int nextPacketId() {
        lastPacketId = lastPacketId % 0xFFFF + 1;
        return lastPacketId;
    }

    private MqttPacket request(MqttPacket packet, int answer, int packetId) throws IOException {
        CompletableFuture<MqttPacket> expected = answers.expect(answer + " " + packetId);
        send(packet);
        return Answers.await(expected, patience);
    }

    private synchronized void send(MqttPacket packet) throws IOException {
        packet.write(out);
    }

    private void ping() {
        try {
            send(MqttPacket.empty(MqttPacket.PINGREQ));
        } catch (IOException e) {
            close();
        }
    }

    private void read(DataInputStream in) {
        try (socket) {
            while (true) {
                take(MqttPacket.read(in));
            }
        } catch (IOException | IndexOutOfBoundsException e) {
            answers.end(e);
        } finally {
            end();
        }
    }

    private void take(MqttPacket packet) throws IOException {
        switch (packet.type()) {
            case MqttPacket.CONNACK -> answers.arrived(packet.type() + " 0", packet);
            case MqttPacket.PUBACK, MqttPacket.PUBREC, MqttPacket.PUBCOMP, MqttPacket.SUBACK ->
                    answers.arrived(packet.type() + " " + packet.packetId(), packet);
            case MqttPacket.PUBLISH -> arrive(Arrival.of(level, packet));
            case MqttPacket.PINGRESP -> { }
            default -> throw new IOException("the server sent a packet of type " + packet.type());
        }
    }

    private void arrive(Arrival arrival) throws IOException {
        if (arrival.qos() > 1) {
            throw new IOException("the server sent QoS 2, which devices cannot take");
        }
        onArrival.accept(arrival);
        if (arrival.qos() == 1) {
            send(MqttPacket.acknowledging(MqttPacket.PUBACK, arrival.packetId()));
        }
    }

    private void end() {
        if (pings != null) {
            pings.cancel(false);
        }
        onEnd.run();
    }
}
