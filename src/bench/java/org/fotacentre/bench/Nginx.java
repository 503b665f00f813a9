package org.fotacentre.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Debian's nginx on a free port of this machine, as an administrator would let it serve a folder of files: by the kernel ({@code sendfile}), with a worker for each processor. */
final class Nginx implements AutoCloseable {

    private static final int START_SECONDS = 30;

    private static final String CONFIGURATION = """
            %sdaemon off;
            worker_processes auto;
            pid nginx.pid;
            events {
                worker_connections 1024;
            }
            http {
                access_log off;
                sendfile on;
                tcp_nopush on;
                client_body_temp_path temp;
                proxy_temp_path temp;
                fastcgi_temp_path temp;
                uwsgi_temp_path temp;
                scgi_temp_path temp;
                server {
                    listen 127.0.0.1:%d;
                    root %s;
                }
            }
            """;

    private final Process process;
    private final int port;

    private Nginx(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** The program, if it is installed here. */
    static Optional<Path> program() {
        return Stream.of("/usr/sbin/nginx", "/usr/bin/nginx").map(Path::of).filter(Files::isExecutable).findFirst();
    }

    /** Serves {@code files}; its own are in {@code home}. */
    static Nginx start(Path program, Path home, Path files) throws IOException, InterruptedException {
        int port = freePort();
        String user = System.getProperty("user.name").equals("root") ? "user root;\n" : "";
        Path settings = Files.writeString(Files.createDirectories(home.toAbsolutePath()).resolve("nginx.conf"), CONFIGURATION.formatted(user, port, files.toAbsolutePath()));
        Path log = home.toAbsolutePath().resolve("error.log");
        Nginx started = new Nginx(new ProcessBuilder(program.toString(), "-p", home.toAbsolutePath().toString(), "-c", settings.toString(), "-e", log.toString())
                .redirectErrorStream(true).redirectOutput(home.resolve("nginx.log").toFile()).start(), port);
        Runtime.getRuntime().addShutdownHook(new Thread(started::close));
        started.awaitPort(log);
        return started;
    }

    /** Where a file of the folder is served; {@code path} is relative to it. */
    URI address(Path path) {
        return URI.create("http://127.0.0.1:" + port + "/" + path);
    }

    @Override
    public void close() {
        process.destroy();
    }

    private void awaitPort(Path log) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(START_SECONDS);
        while (!isOpen()) {
            if (System.nanoTime() > end || process.waitFor(50, TimeUnit.MILLISECONDS)) {
                throw new IllegalStateException("nginx does not start; see " + log);
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

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
