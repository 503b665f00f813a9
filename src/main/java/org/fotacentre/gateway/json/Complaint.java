package org.fotacentre.gateway.json;

import java.util.Locale;

/** What can be wrong with what a device says in JSON. */
public enum Complaint {
    /** Not one JSON object in UTF-8. */
    MALFORMED,
    /** Longer than {@link JsonPayload#MAX_LENGTH}. */
    TOO_LONG,
    /** No message has this type. */
    UNKNOWN_TYPE,
    /** The message means nothing without this field. */
    MISSING_FIELD,
    /** A field of a wrong kind or outside of its range. */
    BAD_FIELD,
    /** The centre has never named such a file. */
    UNKNOWN_FILE,
    /** The file was named too long ago; to accept once more brings another link. */
    EXPIRED_FILE,
    /** The file ends before the offset. */
    NO_SUCH_BYTES;

    /** The word on the wire, such as {@code bad-field}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
