package org.fotacentre.gateway.frontdoor;

import java.util.concurrent.CompletionStage;
import java.util.function.BooleanSupplier;

import io.netty.channel.ChannelPipeline;

/** Knows who may come in. Called on the threads of the network, so it must not block them. */
public interface Doorkeeper {

    /**
     * Decides about a device; a failed stage closes the connection without a word, and the device tries again.
     *
     * @param isWaiting whether the device still waits for the answer; there may be a crowd before it
     */
    CompletionStage<Login> check(ConnectPacket connect, BooleanSupplier isWaiting);

    /** Somebody speaks HTTP, so it wants a file: what serves files takes over its connection, which nobody has checked. */
    void fetches(ChannelPipeline connection);

    /** A connection that was let in has ended. */
    void left(PresenceNote presence);
}
