package org.fotacentre.simulator;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Fetches firmware exactly as the C SDK 2.9 does (protocol.md 5.5): one GET with a Range on a connection of its own,
 * no redirects, only {@code HTTP/1.1 200} or {@code 206}, and a body that is announced by {@code Content-Length: N} in
 * this very spelling or comes in chunks. A new instance for each request.
 */
final class FirmwareDownload {

    private static final Pattern URL = Pattern.compile("http://([^/:?#]+)(?::([0-9]{1,5}))?(/[^#]*)");
    private static final Duration HEADER_TIME = Duration.ofSeconds(5);
    private static final Duration BODY_TIME = Duration.ofSeconds(30);

    private final String host;
    private final int port;
    private final String path;

    /** @throws DownloadFailed if the device cannot read this URL */
    FirmwareDownload(String url) throws DownloadFailed {
        Matcher parts = URL.matcher(url);
        if (!parts.matches() || !ServerAddress.isHost(parts.group(1))) {
            throw new DownloadFailed("the device cannot read the address " + url);
        }
        host = parts.group(1);
        port = parts.group(2) == null ? 80 : Integer.parseInt(parts.group(2));
        path = parts.group(3);
    }

    /** What is told of the bytes as they come; an exception from it ends the download. */
    interface Progress {
        void received(byte[] bytes, int count) throws IOException;
    }

    /**
     * Fetches the bytes from {@code first} to {@code last}, both included.
     *
     * @throws DownloadFailed if they do not come as they must
     */
    void fetch(long first, long last, Progress progress) throws IOException {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(host, port), (int) HEADER_TIME.toMillis());
            socket.getOutputStream().write(request(first, last).getBytes(StandardCharsets.US_ASCII));
            InputStream in = new BufferedInputStream(socket.getInputStream());
            socket.setSoTimeout((int) HEADER_TIME.toMillis());
            HttpResponse response = HttpResponse.read(in);
            socket.setSoTimeout((int) BODY_TIME.toMillis());
            if (response.isChunked()) {
                readChunks(in, progress);
            } else {
                read(in, response.contentLength(), progress);
            }
        } catch (DownloadFailed e) {
            throw e;
        } catch (IOException e) {
            throw new DownloadFailed("the download broke off", e);
        }
    }

    private String request(long first, long last) {
        return "GET " + path + " HTTP/1.1\r\nHost:" + host + ":" + port + "\r\nAccept-Ranges: bytes\r\nRange: bytes="
                + first + "-" + last + "\r\n\r\n";
    }

    private static void readChunks(InputStream in, Progress progress) throws IOException {
        long length;
        do {
            length = chunkLength(HttpResponse.line(in));
            read(in, length, progress);
            HttpResponse.line(in);
        } while (length > 0);
    }

    private static long chunkLength(String line) throws DownloadFailed {
        try {
            return Long.parseLong(line.split(";")[0].strip(), 16);
        } catch (NumberFormatException e) {
            throw new DownloadFailed("a chunk has no length");
        }
    }

    private static void read(InputStream in, long length, Progress progress) throws IOException {
        byte[] buffer = new byte[16 * 1024];
        for (long left = length; left > 0;) {
            int count = in.read(buffer, 0, (int) Math.min(buffer.length, left));
            if (count < 0) {
                throw new EOFException(left + " bytes are missing");
            }
            progress.received(buffer, count);
            left -= count;
        }
    }
}
