package org.fotacentre.gateway.frontdoor;

import java.util.concurrent.CompletionStage;

/** Knows who may come in. Called on the threads of the network, so it must not block them. */
public interface Doorkeeper {

    /** Decides about a device; a failed stage closes the connection without a word, and the device tries again. */
    CompletionStage<Login> check(ConnectPacket connect);

    /** A connection that was let in has ended. */
    void left(PresenceNote presence);
}
