package org.fotacentre.simulator;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The head of an answer to a download, as far as the C SDK 2.9 reads it (protocol.md 5.5).
 *
 * @param length the announced length, unless it comes in chunks
 */
record HttpResponse(OptionalLong length) {

    private static final Duration TIME = Duration.ofSeconds(5);
    private static final int MAX_LINE = 4096;

    /** @throws DownloadFailed if the device cannot work with this answer, or it takes longer than 5 s */
    static HttpResponse read(InputStream in) throws IOException {
        long end = System.nanoTime() + TIME.toNanos();
        String status = line(in);
        if (!status.startsWith("HTTP/1.1 200") && !status.startsWith("HTTP/1.1 206")) {
            throw new DownloadFailed("the server answered \"" + status + "\"");
        }
        Optional<HttpResponse> response = Optional.empty();
        for (String line = line(in); !line.isEmpty(); line = line(in)) {
            response = response.isPresent() ? response : ofHeader(line);
            if (System.nanoTime() > end) {
                throw new DownloadFailed("the answer took longer than " + TIME.toSeconds() + " s");
            }
        }
        return response.orElseThrow(() -> new DownloadFailed("the answer has no \"Content-Length: N\""));
    }

    /** Whether the body comes in chunks. */
    boolean isChunked() {
        return length.isEmpty();
    }

    /** Bytes of the body; only if not in chunks. */
    long contentLength() {
        return length.orElseThrow();
    }

    private static Optional<HttpResponse> ofHeader(String line) {
        if (line.equals("Transfer-Encoding: chunked")) {
            return Optional.of(new HttpResponse(OptionalLong.empty()));
        }
        return line.matches("Content-Length: [0-9]{1,18}")
                ? Optional.of(new HttpResponse(OptionalLong.of(Long.parseLong(line.substring(16))))) : Optional.empty();
    }

    /** The next line, without its end. */
    static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0 || line.length() > MAX_LINE) {
                throw new EOFException("a line does not end");
            }
            line.append((char) next);
        }
        return line.toString().stripTrailing();
    }
}
