package org.fotacentre.gateway.download;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which bytes of a file a request gets (RFC 9110 section 14): all, one range of them, or none because it has no such bytes. */
sealed interface Slice {

    /** The range is beyond the end of the file. */
    record Unsatisfiable() implements Slice {
    }

    /**
     * Bytes to send.
     *
     * @param first first byte, from 0
     * @param length how many, at least 1
     * @param partial whether they were asked for as a range
     */
    record Bytes(long first, long length, boolean partial) implements Slice {

        long last() {
            return first + length - 1;
        }
    }

    /** One range; several at once, other units and nonsense are ignored, which means the whole file. */
    Pattern ONE_RANGE = Pattern.compile("(?i)bytes\\s*=\\s*(\\d{0,18})\\s*-\\s*(\\d{0,18})\\s*");

    /**
     * The bytes that a {@code Range} header asks for.
     *
     * @param size bytes of the file, more than 0
     */
    static Slice of(Optional<String> range, long size) {
        Matcher parts = ONE_RANGE.matcher(range.orElse(""));
        if (!parts.matches() || parts.group(1).isEmpty() && parts.group(2).isEmpty()) {
            return new Bytes(0, size, false);
        }
        if (parts.group(1).isEmpty()) {
            return tail(Long.parseLong(parts.group(2)), size);
        }
        return between(Long.parseLong(parts.group(1)), parts.group(2), size);
    }

    private static Slice tail(long length, long size) {
        long sent = Math.min(length, size);
        return sent == 0 ? new Unsatisfiable() : new Bytes(size - sent, sent, true);
    }

    private static Slice between(long first, String end, long size) {
        long last = end.isEmpty() ? size - 1 : Math.min(Long.parseLong(end), size - 1);
        if (!end.isEmpty() && Long.parseLong(end) < first) {
            return new Bytes(0, size, false);
        }
        return first >= size ? new Unsatisfiable() : new Bytes(first, last - first + 1, true);
    }
}
