package org.fotacentre.gateway.frontdoor;

import org.fotacentre.wire.Downlink.Grant;

/**
 * A device that was let in.
 *
 * @param connect what it said
 * @param presence what is to be told when its connection ends
 * @param grant what it is given once it listens
 */
record Guest(ConnectPacket connect, PresenceNote presence, Grant grant) {
}
