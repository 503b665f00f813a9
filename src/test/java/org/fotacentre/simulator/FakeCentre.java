package org.fotacentre.simulator;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.fotacentre.wire.DevicePassword;
import org.fotacentre.wire.Downlink;
import org.fotacentre.wire.DownlinkEncoder;
import org.fotacentre.wire.Uplink;
import org.fotacentre.wire.UplinkDecoder;

/**
 * The least that a server must do for one device at a time: answers MQTT byte by byte, grants a secret to who
 * registers, tells a test what comes and sends what the test wants.
 */
final class FakeCentre implements AutoCloseable {

    static final String SECRET = "0123456789abcdef0123456789abcdef";

    /** A message as it came. */
    record Received(String topic, int qos, Uplink message) {
    }

    private final ServerSocket socket;
    private final List<Received> received = new CopyOnWriteArrayList<>();
    private final List<byte[]> connects = new CopyOnWriteArrayList<>();
    private final List<DevicePassword> passwords = new CopyOnWriteArrayList<>();
    private volatile Consumer<Uplink> reaction = message -> { };
    private volatile int connectAnswer;
    private volatile String clientId;
    private volatile Socket device;
    private int lastPacketId;

    FakeCentre() {
        try {
            socket = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread thread = new Thread(this::serve, "fake-centre");
        thread.setDaemon(true);
        thread.start();
    }

    String url() {
        return "mqtt://127.0.0.1:" + socket.getLocalPort();
    }

    /** Does this with every message, after it was acknowledged. */
    FakeCentre reacting(Consumer<Uplink> newReaction) {
        reaction = newReaction;
        return this;
    }

    /** Refuses connections with this code from now on; 0 takes them again. */
    void refuse(int code) {
        connectAnswer = code;
    }

    List<Received> received() {
        return received;
    }

    /** The bodies of all CONNECT packets so far. */
    List<byte[]> connects() {
        return connects;
    }

    List<DevicePassword> passwords() {
        return passwords;
    }

    void send(Downlink message) {
        send(DownlinkEncoder.encode(message, 1 + lastPacketId), 1);
    }

    /** Sends any payload. */
    synchronized void send(byte[] payload, int qos) {
        lastPacketId = lastPacketId % 255 + 1;
        try {
            MqttPacket.publish(lastPacketId, "q/1/d/" + clientId + "/ota", payload, qos).write(device.getOutputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Drops the device. */
    void drop() {
        try {
            device.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
        if (device != null) {
            device.close();
        }
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (Socket client = socket.accept()) {
                device = client;
                DataInputStream in = new DataInputStream(client.getInputStream());
                while (true) {
                    take(MqttPacket.read(in), client.getOutputStream());
                }
            } catch (IOException | UncheckedIOException e) {
                // The device hung up, or the test is over.
            }
        }
    }

    private void take(MqttPacket packet, OutputStream out) throws IOException {
        switch (packet.type()) {
            case MqttPacket.CONNECT -> connect(packet, out);
            case MqttPacket.SUBSCRIBE -> subscribe(packet, out);
            case MqttPacket.PUBLISH -> publish(packet, out);
            case MqttPacket.PUBREL -> write(MqttPacket.acknowledging(MqttPacket.PUBCOMP, packet.packetId()), out);
            case MqttPacket.PINGREQ -> write(MqttPacket.empty(MqttPacket.PINGRESP), out);
            case MqttPacket.PUBACK, MqttPacket.DISCONNECT -> { }
            default -> throw new IOException("unexpected packet " + packet.type());
        }
    }

    private void connect(MqttPacket packet, OutputStream out) throws IOException {
        List<String> texts = texts(packet.body());
        clientId = texts.get(0);
        passwords.add(DevicePassword.parse(texts.get(1)));
        connects.add(packet.body());
        write(new MqttPacket(MqttPacket.CONNACK, 0, new byte[] {0, (byte) connectAnswer}), out);
        if (connectAnswer != 0) {
            throw new IOException("refused");
        }
    }

    private void subscribe(MqttPacket packet, OutputStream out) throws IOException {
        write(new MqttPacket(MqttPacket.SUBACK, 0, new byte[] {packet.body()[0], packet.body()[1], 1}), out);
        DevicePassword password = passwords.get(passwords.size() - 1);
        if (password instanceof DevicePassword.Registration) {
            send(Downlink.Grant.secret(SECRET));
        }
    }

    private void publish(MqttPacket packet, OutputStream out) throws IOException {
        Arrival arrival = Arrival.of(packet);
        Uplink message = UplinkDecoder.decode(arrival.payload());
        received.add(new Received(arrival.topic(), arrival.qos(), message));
        if (arrival.qos() > 0) {
            int answer = arrival.qos() == 1 ? MqttPacket.PUBACK : MqttPacket.PUBREC;
            write(MqttPacket.acknowledging(answer, arrival.packetId()), out);
        }
        reaction.accept(message);
    }

    private synchronized void write(MqttPacket packet, OutputStream out) throws IOException {
        packet.write(out);
    }

    /** Client id and password behind the ten bytes of the fixed part. */
    private static List<String> texts(byte[] connect) {
        List<String> texts = new ArrayList<>();
        for (int at = 10; at < connect.length;) {
            int length = (connect[at] & 0xFF) << 8 | connect[at + 1] & 0xFF;
            texts.add(new String(Arrays.copyOfRange(connect, at + 2, at + 2 + length), StandardCharsets.UTF_8));
            at += 2 + length;
        }
        return texts;
    }
}
