package org.fotacentre.gateway.frontdoor;

import io.netty.buffer.ByteBuf;

/** The kinds of MQTT packets; the number on the wire is the ordinal. */
enum PacketType {
    RESERVED, CONNECT, CONNACK, PUBLISH, PUBACK, PUBREC, PUBREL, PUBCOMP,
    SUBSCRIBE, SUBACK, UNSUBSCRIBE, UNSUBACK, PINGREQ, PINGRESP, DISCONNECT, AUTH;

    private static final PacketType[] ALL = values();

    /** The kind of a whole packet. */
    static PacketType of(ByteBuf packet) {
        return ALL[packet.getUnsignedByte(packet.readerIndex()) >> 4];
    }

    /** First byte of a packet of this kind with these flags. */
    int firstByte(int flags) {
        return ordinal() << 4 | flags;
    }
}
