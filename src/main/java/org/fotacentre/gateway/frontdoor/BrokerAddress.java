package org.fotacentre.gateway.frontdoor;

import java.net.URI;

/**
 * Where the broker is and how we sign in to it.
 *
 * @param url {@code tcp://host:port}
 * @param user empty if the broker wants none
 */
public record BrokerAddress(URI url, String user, String password) {

    public BrokerAddress {
        if (!"tcp".equals(url.getScheme()) || url.getHost() == null) {
            throw new IllegalArgumentException("fota.broker.url must be tcp://host:port, not " + url);
        }
    }

    String host() {
        return url.getHost();
    }

    int port() {
        return url.getPort() > 0 ? url.getPort() : 1883;
    }

    /** Without the password. */
    @Override
    public String toString() {
        return url.toString();
    }
}
