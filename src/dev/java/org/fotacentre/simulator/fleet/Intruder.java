package org.fotacentre.simulator.fleet;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import org.fotacentre.simulator.ServerAddress;

/** Throws bytes at the door that no device would send, one connection after the other, and gives up after a while. */
final class Intruder implements Runnable, AutoCloseable {

    private static final int TRIES = 60;
    private static final int REST_MILLIS = 1000;
    private static final int PATIENCE_MILLIS = 3000;

    private final ServerAddress server;
    private final Random random;
    private final String clientId;
    private final Semaphore end = new Semaphore(0);

    Intruder(ServerAddress server, String clientId, long seed) {
        this.server = server;
        this.clientId = clientId;
        random = new Random(seed);
    }

    @Override
    public void run() {
        for (int i = 0; i < TRIES && !rest(); i++) {
            try (Socket socket = new Socket()) {
                socket.connect(new InetSocketAddress(server.host(), server.port()), PATIENCE_MILLIS);
                socket.setSoTimeout(PATIENCE_MILLIS);
                attack(socket.getOutputStream(), i % 5);
                socket.getInputStream().read();
            } catch (IOException e) {
                // Sent away, as it should be.
            }
        }
    }

    @Override
    public void close() {
        end.release();
    }

    private void attack(OutputStream out, int way) throws IOException {
        switch (way) {
            case 0 -> out.write(noise(1 + random.nextInt(300)));
            case 1 -> out.write(connect("1;0008;ABCDEFGHIJKLMNOP;" + "0".repeat(64)));
            case 2 -> out.write(new byte[] {0x10, (byte) 0xFF, (byte) 0xFF, (byte) 0xFF, 0x7F});
            case 3 -> out.write(connect("0;0000;"), 0, 9);
            default -> {
                out.write(connect("x".repeat(3000)));
                out.write(noise(5000));
            }
        }
        out.flush();
    }

    private byte[] noise(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    /** A CONNECT with a password and no user name, as stock modules send it. */
    private byte[] connect(String password) {
        String body = "\0\4MQTT\4\102\0\170" + text(clientId) + text(password);
        int length = body.length();
        String size = length < 128 ? "" + (char) length : "" + (char) (length % 128 | 128) + (char) (length / 128);
        return ("\20" + size + body).getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String text(String text) {
        return "" + (char) (text.length() / 256) + (char) (text.length() % 256) + text;
    }

    private boolean rest() {
        try {
            return end.tryAcquire(REST_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
