package org.fotacentre.gateway.frontdoor;

import java.util.Optional;

/**
 * A device that was let in.
 *
 * @param connect what it said
 * @param presence what is to be told when its connection ends
 * @param secretToGrant its secret, if it does not know it yet
 */
record Guest(ConnectPacket connect, PresenceNote presence, Optional<String> secretToGrant) {
}
