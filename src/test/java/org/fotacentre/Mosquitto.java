package org.fotacentre;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

import org.fotacentre.gateway.frontdoor.BrokerAddress;
import org.fotacentre.launcher.Ports;

/** Debian's Mosquitto on a free port of this machine, with one account, as an administrator would set it up for us. */
public final class Mosquitto implements AutoCloseable {

    private static final Path PROGRAM = Path.of(System.getProperty("fota.mosquitto", "/usr/sbin/mosquitto"));
    private static final String USER = "fota";
    private static final String PASSWORD = "mosquitto-pass-1";
    private static final int START_SECONDS = 30;

    private final Process process;
    private final int port;

    private Mosquitto(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Whether it is installed here. */
    public static boolean isInstalled() {
        return Files.isExecutable(PROGRAM);
    }

    static Mosquitto start(Path folder) {
        try {
            int port = Ports.free(1).get(0);
            Path home = Files.createDirectories(folder.toAbsolutePath().resolve("mosquitto"));
            Path accounts = home.resolve("accounts");
            new ProcessBuilder("mosquitto_passwd", "-b", "-c", accounts.toString(), USER, PASSWORD).start().waitFor();
            Path settings = Files.writeString(home.resolve("mosquitto.conf"), """
                    listener %d 127.0.0.1
                    allow_anonymous false
                    password_file %s
                    max_queued_messages 100000
                    max_inflight_messages 1000
                    """.formatted(port, accounts) + (System.getProperty("user.name").equals("root") ? "user root\n" : ""));
            Mosquitto started = new Mosquitto(new ProcessBuilder(PROGRAM.toString(), "-c", settings.toString())
                    .redirectErrorStream(true).redirectOutput(home.resolve("mosquitto.log").toFile()).start(), port);
            started.awaitPort();
            return started;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    BrokerAddress address() {
        return new BrokerAddress(URI.create("tcp://127.0.0.1:" + port), USER, PASSWORD);
    }

    @Override
    public void close() {
        process.destroy();
    }

    private void awaitPort() throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(START_SECONDS);
        while (!isOpen()) {
            if (System.nanoTime() > end || process.waitFor(50, TimeUnit.MILLISECONDS)) {
                throw new IllegalStateException("Mosquitto does not start");
            }
        }
    }

    private boolean isOpen() {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }
}
