package org.fotacentre.simulator;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a device connects to, in the writing devices accept (protocol.md 2.1).
 *
 * @param host 4–63 characters with a dot
 * @param port 1–65535, 1883 unless said, 8883 with TLS
 * @param tls whether the connection is encrypted
 */
public record ServerAddress(String host, int port, boolean tls) {

    private static final Pattern URL = Pattern.compile("(?:mqtt(s?)://)?([0-9A-Za-z.-]+)(?::([0-9]{1,5}))?/?");

    /**
     * What {@code text} says.
     *
     * @throws IllegalArgumentException if a device would not take this address, saying why
     */
    public static ServerAddress parse(String text) {
        Matcher url = URL.matcher(text);
        if (!url.matches()) {
            throw new IllegalArgumentException("a server is written mqtt://host:port or mqtts://host:port, not \"" + text + "\"");
        }
        boolean tls = "s".equals(url.group(1));
        int usual = tls ? 8883 : 1883;
        return new ServerAddress(url.group(2), url.group(3) == null ? usual : Integer.parseInt(url.group(3)), tls);
    }

    public ServerAddress {
        if (!isHost(host)) {
            throw new IllegalArgumentException(
                    "devices accept only host names of 4-63 characters with a dot: 127.0.0.1, not " + host);
        }
        if (port < 1 || port > 65535) {
            throw new IllegalArgumentException("a port is 1-65535, not " + port);
        }
    }

    /** Whether the C SDK 2.9 takes this host, for MQTT and for downloads. */
    static boolean isHost(String host) {
        return host.contains(".") && host.length() >= 4 && host.length() < 64;
    }

    @Override
    public String toString() {
        return host + ":" + port;
    }
}
