package org.fotacentre.gateway.download;

import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.fotacentre.firmware.FirmwareFile;
import org.fotacentre.firmware.FirmwareVault;

/**
 * The answer to one request for a file that is there, by the rules of RFC 9110 sections 13 and 14. The file's SHA-256 is
 * its strong entity tag, so a range may safely be asked for on another day.
 * A GET has taken a place among the downloads and leaves it when it ends.
 */
record Download(FirmwareFile file, HttpServletRequest request, HttpServletResponse response, Transfer.Means means) {

    /** Answers; the bytes may go on flowing after that. */
    void answer(FirmwareVault vault) throws IOException {
        describe();
        Slice slice = Slice.of(range(), file.size());
        if (isKnown()) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            end();
        } else if (slice instanceof Slice.Bytes bytes) {
            send(bytes, vault);
        } else {
            response.setHeader("Content-Range", "bytes */" + file.size());
            response.setStatus(HttpServletResponse.SC_REQUESTED_RANGE_NOT_SATISFIABLE);
            response.setContentLength(0);
            end();
        }
    }

    private void describe() {
        response.setContentType("application/octet-stream");
        response.setHeader("ETag", tag());
        response.setHeader("Accept-Ranges", "bytes");
        response.setHeader("Cache-Control", "private, no-transform");
    }

    /** The range asked for, if it counts: only GET knows ranges, and {@code If-Range} may wish the whole new file. */
    private Optional<String> range() {
        String condition = request.getHeader("If-Range");
        return Optional.ofNullable(request.getHeader("Range"))
                .filter(range -> !isHead() && (condition == null || condition.strip().equals(tag())));
    }

    private boolean isKnown() {
        return Optional.ofNullable(request.getHeader("If-None-Match")).stream()
                .flatMap(tags -> Arrays.stream(tags.split(",")))
                .map(tag -> tag.strip().replaceFirst("^W/", ""))
                .anyMatch(tag -> tag.equals("*") || tag.equals(tag()));
    }

    private void send(Slice.Bytes bytes, FirmwareVault vault) throws IOException {
        if (bytes.partial()) {
            response.setStatus(HttpServletResponse.SC_PARTIAL_CONTENT);
            response.setHeader("Content-Range", "bytes %d-%d/%d".formatted(bytes.first(), bytes.last(), file.size()));
        }
        response.setContentLengthLong(bytes.length());
        if (!isHead()) {
            Transfer.start(vault, file.sha256(), bytes, request.startAsync(), means);
        }
    }

    /** Nothing will flow; a GET had taken a place for it. */
    private void end() {
        if (!isHead()) {
            means.limits().leave();
        }
    }

    private boolean isHead() {
        return request.getMethod().equals("HEAD");
    }

    private String tag() {
        return '"' + file.sha256() + '"';
    }
}
