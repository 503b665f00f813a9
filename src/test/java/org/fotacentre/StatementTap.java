package org.fotacentre;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Stands between the application and its database and hears every statement, as it goes over the wire: no query can be
 * forgotten. The application needs no change and no rights for it. It can also be shut, which to the application is a
 * database that has gone.
 */
final class StatementTap implements AutoCloseable {

    private static final int HEADER = 4;
    private static final int QUERY = 3;

    private final ServerSocket door;
    private final int database;
    private final Set<String> heard = ConcurrentHashMap.newKeySet();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile boolean listening;
    private volatile boolean shut;

    /** @param database port of the database on this machine, which need not run yet */
    StatementTap(int database) {
        this.database = database;
        try {
            door = new ServerSocket(0, 0, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        inBackground(() -> {
            while (true) {
                serve(door.accept());
            }
        });
    }

    /** Where the application finds its database. */
    int port() {
        return door.getLocalPort();
    }

    /** Begins to remember. */
    void listen() {
        heard.clear();
        listening = true;
    }

    /** Ends remembering; answers the statements, each once. */
    List<String> heard() {
        listening = false;
        return List.copyOf(heard);
    }

    /** Breaks off all connections and lets no more come about. */
    void shut() {
        shut = true;
        open.forEach(StatementTap::close);
        open.clear();
    }

    /** Lets connections come about again. */
    void reopen() {
        shut = false;
    }

    @Override
    public void close() {
        close(door);
    }

    private void serve(Socket application) throws IOException {
        open.add(application);
        if (shut) {
            close(application);
            return;
        }
        Socket server = new Socket(InetAddress.getLoopbackAddress(), database);
        application.setTcpNoDelay(true);
        server.setTcpNoDelay(true);
        inBackground(() -> {
            try (application; server) {
                server.getInputStream().transferTo(application.getOutputStream());
            } finally {
                open.remove(application);
            }
        });
        inBackground(() -> {
            try (application; server) {
                hear(new DataInputStream(application.getInputStream()), new BufferedOutputStream(server.getOutputStream(), 1 << 16));
            }
        });
    }

    /** A packet is its length in three bytes, a number, and for a query the byte 3 and its text. */
    private void hear(DataInputStream from, OutputStream to) throws IOException {
        byte[] header = new byte[HEADER];
        while (true) {
            from.readFully(header);
            byte[] body = new byte[(header[0] & 0xff) | (header[1] & 0xff) << 8 | (header[2] & 0xff) << 16];
            from.readFully(body);
            if (listening && header[3] == 0 && body.length > 0 && body[0] == QUERY) {
                heard.add(new String(body, 1, body.length - 1, StandardCharsets.UTF_8));
            }
            to.write(header);
            to.write(body);
            to.flush();
        }
    }

    private interface Work {

        void run() throws IOException;
    }

    /** Ends when a socket does. */
    private static void inBackground(Work work) {
        Thread thread = new Thread(() -> {
            try {
                work.run();
            } catch (IOException e) {
                return;
            }
        }, "statement tap");
        thread.setDaemon(true);
        thread.start();
    }

    private static void close(Closeable socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
