package org.fotacentre.device;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * Names one connection of a device, for ever.
 *
 * @param text name of the node that holds it, a slash, 16 random hex digits
 */
public record ConnectionId(String text) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Pattern TEXT = Pattern.compile("[0-9A-Za-z-]{1,40}/[0-9a-f]{16}");

    public ConnectionId {
        if (text == null || !TEXT.matcher(text).matches()) {
            throw new IllegalArgumentException("A connection id is <node>/<16 hex digits>");
        }
    }

    /**
     * A fresh one on a node.
     *
     * @param node 1–40 letters, digits or hyphens, different on each node
     */
    public static ConnectionId on(String node) {
        byte[] bytes = new byte[8];
        RANDOM.nextBytes(bytes);
        return new ConnectionId(node + "/" + HexFormat.of().formatHex(bytes));
    }

    /** The node that holds it. */
    public String node() {
        return text.substring(0, text.indexOf('/'));
    }

    @Override
    public String toString() {
        return text;
    }
}
