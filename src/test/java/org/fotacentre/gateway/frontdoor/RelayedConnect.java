package org.fotacentre.gateway.frontdoor;

import io.netty.buffer.ByteBufUtil;

/** The CONNECT that a front door sends to the broker for a device. */
public final class RelayedConnect {

    private RelayedConnect() {
    }

    /** Its bytes; {@code keepAlive} in seconds. */
    public static byte[] bytes(String clientId, int keepAlive, BrokerAddress broker, PresenceNote will) {
        return ByteBufUtil.getBytes(new ConnectPacket(4, true, keepAlive, new byte[0], clientId, java.util.Optional.empty(), "").forBroker(broker, will));
    }
}
