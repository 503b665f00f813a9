package org.fotacentre.gateway.download;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.fotacentre.firmware.FirmwareFile;

/**
 * The answer to one request for a file that is there, by the rules of RFC 9110 sections 13 and 14. The file's SHA-256 is
 * its strong entity tag, so a range may safely be asked for on another day.
 */
record Download(FirmwareFile file, FileRequest request) {

    private static final int OK = 200;
    private static final int PARTIAL_CONTENT = 206;
    private static final int NOT_MODIFIED = 304;
    private static final int RANGE_NOT_SATISFIABLE = 416;

    FileAnswer answer() {
        Slice slice = Slice.of(range(), file.size());
        if (isKnown()) {
            return answer(NOT_MODIFIED, Map.of(), Optional.empty());
        }
        return slice instanceof Slice.Bytes bytes ? sending(bytes)
                : answer(RANGE_NOT_SATISFIABLE, Map.of("Content-Range", "bytes */" + file.size(), "Content-Length", "0"), Optional.empty());
    }

    /** The range asked for, if it counts: only GET knows ranges, and {@code If-Range} may wish the whole new file. */
    private Optional<String> range() {
        return request.header("Range").filter(range -> !request.head()
                && request.header("If-Range").filter(condition -> !condition.strip().equals(tag())).isEmpty());
    }

    private boolean isKnown() {
        return request.header("If-None-Match").stream()
                .flatMap(tags -> Arrays.stream(tags.split(",")))
                .map(tag -> tag.strip().replaceFirst("^W/", ""))
                .anyMatch(tag -> tag.equals("*") || tag.equals(tag()));
    }

    private FileAnswer sending(Slice.Bytes bytes) {
        Map<String, String> headers = new LinkedHashMap<>(Map.of("Content-Length", String.valueOf(bytes.length())));
        if (bytes.partial()) {
            headers.put("Content-Range", "bytes %d-%d/%d".formatted(bytes.first(), bytes.last(), file.size()));
        }
        return answer(bytes.partial() ? PARTIAL_CONTENT : OK, headers,
                Optional.of(new FileAnswer.Content(file.sha256(), bytes)).filter(content -> !request.head()));
    }

    private FileAnswer answer(int status, Map<String, String> more, Optional<FileAnswer.Content> content) {
        Map<String, String> headers = new LinkedHashMap<>(Map.of("Content-Type", "application/octet-stream", "ETag", tag(),
                "Accept-Ranges", "bytes", "Cache-Control", "private, no-transform"));
        headers.putAll(more);
        return new FileAnswer(status, headers, "", content);
    }

    private String tag() {
        return '"' + file.sha256() + '"';
    }
}
