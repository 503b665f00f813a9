package org.fotacentre.gateway.frontdoor;

import java.net.InetSocketAddress;
import java.util.Optional;

import org.fotacentre.gateway.tls.DoorCertificate;

/**
 * One of the ports at which the front door listens.
 *
 * @param address local address, or {@code 0.0.0.0} for all, and TCP port, or 0 for any free one
 * @param setting the setting that changes the port
 * @param certificate for TLS; without it the entrance speaks plain TCP
 */
public record Entrance(InetSocketAddress address, String setting, Optional<DoorCertificate> certificate) {
}
