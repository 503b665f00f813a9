package org.fotacentre.gateway.frontdoor;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.fotacentre.device.ConnectionId;

/**
 * Says which connection of which device has ended: the last will of every connection to the broker.
 *
 * @param deviceId the device
 * @param connection the connection that ended
 */
public record PresenceNote(long deviceId, ConnectionId connection) {

    private static final String TOPICS = "fota/presence/";
    private static final Pattern TEXT = Pattern.compile("([0-9]{1,18}) ([0-9A-Za-z-]{1,40}/[0-9a-f]{16})");

    /** Topic of the notes of one client, or with {@code +} of all. */
    public static String topic(String clientId) {
        return TOPICS + clientId;
    }

    /** The note in a message, or empty when the message is none. */
    public static Optional<PresenceNote> parse(String text) {
        Matcher parts = TEXT.matcher(text);
        return parts.matches()
                ? Optional.of(new PresenceNote(Long.parseLong(parts.group(1)), new ConnectionId(parts.group(2))))
                : Optional.empty();
    }

    /** The message. */
    public String text() {
        return deviceId + " " + connection;
    }
}
