package org.fotacentre.gateway.admission;

import java.time.Duration;
import java.util.stream.LongStream;

/**
 * How much the front door bears.
 *
 * @param connections most at the same time: in all, and from one address
 * @param perSecond most new connections per second: in all, and from one address
 * @param messages most messages per second of one device; its others wait
 * @param connectBytes longest first packet, in bytes; real ones have up to about 300
 * @param connectTime longest time from the connection to the end of the check, TLS included
 */
public record Limits(Pair connections, Pair perSecond, int messages, int connectBytes, Duration connectTime) {

    /**
     * One number for everybody together and one for each address.
     *
     * @param inAll 1 or more
     * @param perAddress 1 or more
     */
    public record Pair(int inAll, int perAddress) {
    }

    public Limits {
        if (LongStream.of(connections.inAll, connections.perAddress, perSecond.inAll, perSecond.perAddress, messages, connectBytes,
                connectTime.toSeconds()).anyMatch(number -> number < 1)) {
            throw new IllegalStateException("The limits of the front door are 1 or more (settings fota.device.connections,"
                    + " fota.device.rate, fota.device.messages, fota.device.connect), not " + connections + ", " + perSecond + ", " + messages + ", " + connectBytes
                    + " bytes, " + connectTime);
        }
    }
}
