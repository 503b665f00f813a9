package org.fotacentre.device;

/** A connected device is no longer welcome as it is: its secret was reset, or it was deleted. Fired inside the transaction. */
public record ConnectionRevoked(ConnectionId connection) {
}
