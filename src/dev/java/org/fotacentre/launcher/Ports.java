package org.fotacentre.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The TCP ports of the servers.
 *
 * @param http console and downloads
 * @param device front door for devices (MQTT)
 * @param tls front door for devices (MQTT by TLS), 0 for none
 * @param database MariaDB, reachable from this machine only
 * @param broker MQTT broker behind the front door, reachable from this machine only
 */
public record Ports(int http, int device, int tls, int database, int broker) {

    public Ports {
        if (IntStream.of(http, device, tls, database, broker).distinct().count() < 5) {
            throw new CannotStart("Each server needs a port of its own; given were console " + http + ", devices " + device
                    + ", devices by TLS " + tls + ", database " + database + ", broker " + broker + ".");
        }
    }

    /** Five ports that nobody listens on, for tests and benchmarks. */
    public static Ports free() {
        List<Integer> ports = free(5);
        return new Ports(ports.get(0), ports.get(1), ports.get(2), ports.get(3), ports.get(4));
    }

    /** Different ports that nobody listens on. */
    public static List<Integer> free(int count) {
        List<ServerSocket> sockets = Stream.generate(Ports::anyPort).limit(count).toList();
        List<Integer> ports = sockets.stream().map(ServerSocket::getLocalPort).toList();
        sockets.forEach(Ports::close);
        return ports;
    }

    /**
     * Makes sure that all of them can be opened.
     *
     * @throws CannotStart naming every port that is taken, what it is for and the option that changes it
     */
    void requireFree() {
        String taken = uses().entrySet().stream().filter(use -> isTaken(use.getValue()))
                .map(use -> "  port " + use.getValue() + " is taken: " + use.getKey()).collect(Collectors.joining("\n"));
        if (!taken.isEmpty()) {
            throw new CannotStart("Another program already listens where FOTA Centre wants to:\n" + taken);
        }
    }

    private Map<String, Integer> uses() {
        Map<String, Integer> uses = new LinkedHashMap<>();
        uses.put("the console (choose another with -Dfota.http.port=…)", http);
        uses.put("the front door for devices (choose another with -Dfota.device.port=…)", device);
        if (tls != 0) {
            uses.put("the front door for devices by TLS (choose another with -Dfota.device.tls.port=…, or 0 for none)", tls);
        }
        uses.put("the database (choose another with -Dfota.db.port=…)", database);
        uses.put("the MQTT broker (choose another with -Dfota.broker.port=…)", broker);
        return uses;
    }

    private static boolean isTaken(int port) {
        return cannotBind(null, port) || cannotBind(InetAddress.getLoopbackAddress(), port);
    }

    private static boolean cannotBind(InetAddress address, int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(address, port));
            return false;
        } catch (IOException e) {
            return true;
        }
    }

    private static ServerSocket anyPort() {
        try {
            return new ServerSocket(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void close(ServerSocket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
