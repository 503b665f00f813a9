package org.fotacentre.simulator;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fotacentre.wire.Downlink.LinkedFile;

/** A web server with one firmware file, which answers every request with the bytes it is told to. */
final class FirmwareShelf implements AutoCloseable {

    private static final Pattern RANGE = Pattern.compile("Range: bytes=([0-9]+)-([0-9]+)");

    private final ServerSocket socket;
    private final byte[] content;
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private volatile byte[] fixedAnswer;

    FirmwareShelf(int size) {
        content = new byte[size];
        new Random(size).nextBytes(content);
        try {
            socket = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread thread = new Thread(this::serve, "firmware-shelf");
        thread.setDaemon(true);
        thread.start();
    }

    /** Answers with these bytes from now on, whatever is asked for, and closes the connection. */
    FirmwareShelf answering(String answer) {
        fixedAnswer = answer.getBytes(StandardCharsets.ISO_8859_1);
        return this;
    }

    String url() {
        return "http://127.0.0.1:" + socket.getLocalPort() + "/f?s=1";
    }

    byte[] content() {
        return content.clone();
    }

    /** The heads of all requests so far. */
    List<String> requests() {
        return requests;
    }

    /** The file as a firmware link describes it. */
    LinkedFile link() {
        return new LinkedFile(url(), content.length, digest("MD5"), digest("SHA-256"), "00000000");
    }

    /** The file with a wrong MD5. */
    LinkedFile wrongLink() {
        return new LinkedFile(url(), content.length, "0".repeat(32), digest("SHA-256"), "00000000");
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private String digest(String algorithm) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance(algorithm).digest(content));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (Socket client = socket.accept()) {
                String head = head(client);
                requests.add(head);
                client.getOutputStream().write(fixedAnswer == null ? range(head) : fixedAnswer);
            } catch (IOException e) {
                // The device hung up, or the test is over.
            }
        }
    }

    private static String head(Socket client) throws IOException {
        BufferedReader reader = new BufferedReader(
                new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII));
        StringBuilder head = new StringBuilder();
        for (String line = reader.readLine(); line != null && !line.isEmpty(); line = reader.readLine()) {
            head.append(line).append('\n');
        }
        return head.toString();
    }

    private byte[] range(String head) {
        Matcher range = RANGE.matcher(head);
        range.find();
        byte[] part = Arrays.copyOfRange(content, Integer.parseInt(range.group(1)), Integer.parseInt(range.group(2)) + 1);
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        answer.writeBytes(("HTTP/1.1 206 Partial Content\r\nServer: test\r\nContent-Length: " + part.length + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII));
        answer.writeBytes(part);
        return answer.toByteArray();
    }
}
