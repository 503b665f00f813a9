package org.fotacentre.gateway.frontdoor;

/** A peer sent bytes that are no proper MQTT packet, or that it may not send. Thrown often by strangers, so without a stack. */
final class BadPacket extends RuntimeException {

    BadPacket(String message) {
        super(message, null, false, false);
    }
}
