package org.fotacentre.bench;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Devices that fetch a file at the same time and throw away what they get. A thread for each processor serves all of them, so
 * that the machine is left to the server.
 */
final class Receivers {

    private static final int BUFFER = 256 * 1024;
    private static final int LONGEST_HEAD = 4096;

    private Receivers() {
    }

    /** Lets one device fetch each address, and waits until all have got {@code size} bytes. */
    static void fetch(List<URI> addresses, long size) throws Exception {
        int threads = Runtime.getRuntime().availableProcessors();
        AtOnce.run(threads, part -> fetchShare(addresses.subList(addresses.size() * part / threads, addresses.size() * (part + 1) / threads), size));
    }

    /** Sends the request for an address, and reads nothing. */
    static SocketChannel ask(URI address) throws IOException {
        SocketChannel channel = SocketChannel.open(new InetSocketAddress(address.getHost(), address.getPort()));
        String request = "GET " + address.getPath() + " HTTP/1.1\r\nHost: " + address.getAuthority() + "\r\nConnection: close\r\n\r\n";
        channel.write(StandardCharsets.US_ASCII.encode(request));
        return channel;
    }

    private static void fetchShare(List<URI> addresses, long size) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocateDirect(BUFFER);
        try (Selector selector = Selector.open()) {
            for (URI address : addresses) {
                ask(address).configureBlocking(false).register(selector, SelectionKey.OP_READ, new Answer(size));
            }
            while (!selector.keys().isEmpty()) {
                selector.select(key -> receive(key, buffer));
                selector.selectNow();
            }
        }
    }

    private static void receive(SelectionKey key, ByteBuffer buffer) {
        try {
            SocketChannel channel = (SocketChannel) key.channel();
            Answer answer = (Answer) key.attachment();
            int read = channel.read(buffer.clear());
            if (read > 0) {
                answer.came(buffer.flip());
            }
            if (read < 0 || answer.isWhole()) {
                answer.requireWhole();
                channel.close();
            }
        } catch (IOException e) {
            throw new IllegalStateException("A download broke off", e);
        }
    }

    /** What one device has got. */
    private static final class Answer {

        private final long size;
        private long left = Long.MAX_VALUE;
        private String head = "";

        private Answer(long size) {
            this.size = size;
        }

        private void came(ByteBuffer bytes) {
            if (left == Long.MAX_VALUE) {
                head += StandardCharsets.ISO_8859_1.decode(bytes.slice(0, Math.min(bytes.remaining(), LONGEST_HEAD)));
                int end = head.indexOf("\r\n\r\n");
                left = end < 0 ? left : size + end + 4 - bytes.remaining();
            } else {
                left -= bytes.remaining();
            }
        }

        private boolean isWhole() {
            return left <= 0;
        }

        private void requireWhole() {
            if (left != 0 || !head.startsWith("HTTP/1.1 200 ")) {
                throw new IllegalStateException(left + " bytes are missing: " + head);
            }
        }
    }
}
