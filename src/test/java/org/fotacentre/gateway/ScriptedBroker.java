package org.fotacentre.gateway;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import org.fotacentre.gateway.frontdoor.BrokerAddress;

/** A broker that takes messages of MQTT 5 with QoS 1 and acknowledges each when its test says so, byte by byte. One connection at a time. */
final class ScriptedBroker implements AutoCloseable {

    private static final int PATIENCE_SECONDS = 20;
    private static final int CONNECT = 1;
    private static final int PUBLISH = 3;

    private final ServerSocket door = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    private final BlockingQueue<Integer> taken = new LinkedBlockingQueue<>();
    private final int receiveMaximum;
    private volatile Socket connection;

    /** @param receiveMaximum how many unacknowledged messages it says that it takes */
    ScriptedBroker(int receiveMaximum) throws IOException {
        this.receiveMaximum = receiveMaximum;
        new Thread(this::serve, "scripted broker").start();
    }

    BrokerAddress address() {
        return new BrokerAddress(URI.create("tcp://127.0.0.1:" + door.getLocalPort()), "", "");
    }

    /** Waits for the next message, and answers its packet id. */
    int next() throws InterruptedException {
        Integer id = taken.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        if (id == null) {
            throw new AssertionError("No message came");
        }
        return id;
    }

    /** How many messages have come that nobody asked for with {@link #next}. */
    int waiting() {
        return taken.size();
    }

    /** PUBACK with a reason code. */
    void acknowledge(int id, int code) throws IOException {
        send(0x40, 4, id >> 8, id, code, 0);
    }

    /** Ends the connection without a word. */
    void hangUp() throws IOException {
        connection.close();
    }

    private void serve() {
        while (!door.isClosed()) {
            try (Socket socket = door.accept()) {
                connection = socket;
                DataInputStream in = new DataInputStream(socket.getInputStream());
                for (int first = in.read(); first >= 0; first = in.read()) {
                    byte[] body = in.readNBytes(length(in));
                    hear(first >> 4, body);
                }
            } catch (IOException e) {
                // the connection has ended; there may be another
            }
        }
    }

    private static int length(DataInputStream in) throws IOException {
        int length = 0;
        int digit = 0x80;
        for (int shift = 0; digit >= 0x80; shift += 7) {
            digit = in.readUnsignedByte();
            length |= (digit & 0x7f) << shift;
        }
        return length;
    }

    private void hear(int type, byte[] body) throws IOException {
        if (type == CONNECT) {
            send(0x20, 6, 0, 0, 3, 0x21, receiveMaximum >> 8, receiveMaximum);
        } else if (type == PUBLISH) {
            int topic = (body[0] & 0xff) << 8 | body[1] & 0xff;
            taken.add((body[2 + topic] & 0xff) << 8 | body[3 + topic] & 0xff);
        }
    }

    private void send(int... bytes) throws IOException {
        byte[] packet = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            packet[i] = (byte) bytes[i];
        }
        OutputStream out = connection.getOutputStream();
        out.write(packet);
        out.flush();
    }

    @Override
    public void close() {
        try {
            door.close();
            if (connection != null) {
                connection.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
