package org.fotacentre.tour;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;

/** A TCP balancer with one rule: each new connection goes to the first of its servers that answers. Ends of connections are passed on. */
final class Balancer implements AutoCloseable {

    private final ServerSocket entrance;
    private final List<Integer> ports;

    /** @param ports of the servers on this machine, in order of preference */
    Balancer(List<Integer> ports) {
        this.ports = ports;
        try {
            entrance = new ServerSocket(0, 500, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        inBackground(this::listen);
    }

    /** Where it listens, as devices are told. */
    String address() {
        return "mqtt://127.0.0.1:" + entrance.getLocalPort();
    }

    @Override
    public void close() {
        quietly(entrance);
    }

    private void listen() {
        try {
            while (true) {
                Socket device = entrance.accept();
                inBackground(() -> serve(device));
            }
        } catch (IOException e) {
            close();
        }
    }

    private void serve(Socket device) {
        for (int port : ports) {
            try {
                Socket server = new Socket(InetAddress.getLoopbackAddress(), port);
                inBackground(() -> pump(server, device));
                pump(device, server);
                return;
            } catch (IOException e) {
                continue; // the next one may answer
            }
        }
        quietly(device);
    }

    private static void pump(Socket from, Socket to) {
        try {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException e) {
            // one of them has gone, so the other goes too
        } finally {
            quietly(from);
            quietly(to);
        }
    }

    private static void quietly(AutoCloseable closed) {
        try {
            closed.close();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static void inBackground(Runnable work) {
        Thread thread = new Thread(work, "balancer");
        thread.setDaemon(true);
        thread.start();
    }
}
