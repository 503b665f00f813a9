package org.fotacentre.gateway.download;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** An HTTP answer as it came over the wire, nothing decoded: what a module sees. */
record RawAnswer(String status, List<String> headers, byte[] body) {

    /** Sends one request as C-2.9 does (protocol.md 5.5) and reads what comes back until the server closes. */
    static RawAnswer to(URI server, String method, String path, String... headers) throws IOException {
        try (Socket socket = new Socket(server.getHost(), server.getPort())) {
            return on(socket, method, path, headers);
        }
    }

    /** The same on a connection that there is already. */
    static RawAnswer on(Socket socket, String method, String path, String... headers) throws IOException {
        socket.setSoTimeout(20_000);
        String more = headers.length == 0 ? "" : String.join("\r\n", headers) + "\r\n";
        String request = method + " " + path + " HTTP/1.1\r\nHost:" + socket.getInetAddress().getHostAddress() + ":" + socket.getPort()
                + "\r\nAccept-Ranges: bytes\r\nConnection: close\r\n" + more + "\r\n";
        socket.getOutputStream().write(request.getBytes(ISO_8859_1));
        return read(socket.getInputStream());
    }

    private static RawAnswer read(InputStream in) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        while (!head.toString(ISO_8859_1).endsWith("\r\n\r\n")) {
            int next = in.read();
            if (next < 0) {
                throw new IOException("The answer ends in its head: " + head.toString(ISO_8859_1));
            }
            head.write(next);
        }
        List<String> lines = head.toString(ISO_8859_1).strip().lines().toList();
        return new RawAnswer(lines.get(0), lines.subList(1, lines.size()), in.readAllBytes());
    }

    /** The value of a header in exactly this spelling, which devices look for. */
    Optional<String> header(String name) {
        return headers.stream().filter(line -> line.startsWith(name + ": ")).map(line -> line.substring(name.length() + 2)).findFirst();
    }

    /** Whether a header is there in any spelling. */
    boolean has(String name) {
        return headers.stream().anyMatch(line -> line.toLowerCase(java.util.Locale.ROOT).startsWith(name.toLowerCase(java.util.Locale.ROOT) + ":"));
    }

    String text() {
        return new String(body, ISO_8859_1);
    }
}
