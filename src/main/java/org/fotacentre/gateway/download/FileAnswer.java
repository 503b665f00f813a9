package org.fotacentre.gateway.download;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a request for a file is answered, whatever carries the answer.
 *
 * @param status of HTTP
 * @param headers all of them, the length among them
 * @param words a sentence for people where no file comes, or empty
 * @param content bytes of a file that follow; they have a place among the downloads, which is left when they are sent
 */
record FileAnswer(int status, Map<String, String> headers, String words, Optional<Content> content) {

    /** Bytes of the vault. */
    record Content(String sha256, Slice.Bytes bytes) {
    }

    FileAnswer {
        headers = Map.copyOf(headers);
    }

    /** No file, but a sentence. */
    static FileAnswer of(int status, String words) {
        return new FileAnswer(status, Map.of("Content-Type", "text/plain;charset=UTF-8", "Content-Length", String.valueOf(words.getBytes(UTF_8).length)),
                words, Optional.empty());
    }

    /** The same with one header more. */
    FileAnswer with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new FileAnswer(status, more, words, content);
    }
}
