package org.fotacentre.gateway.frontdoor;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;

/**
 * The properties of an MQTT 5 CONNECT (section 3.1.2.11 of the standard). They pass, except for what would bind the
 * broker to more than the door can keep: no more messages in flight than {@link PacketIds} has numbers, no session that
 * outlives a day, and no way to sign in other than by password.
 */
final class ConnectProperties {

    private static final int SESSION_EXPIRY = 0x11;
    private static final int AUTHENTICATION_METHOD = 0x15;
    private static final int AUTHENTICATION_DATA = 0x16;
    private static final int REQUEST_PROBLEM_INFORMATION = 0x17;
    private static final int REQUEST_RESPONSE_INFORMATION = 0x19;
    private static final int RECEIVE_MAXIMUM = 0x21;
    private static final int TOPIC_ALIAS_MAXIMUM = 0x22;
    private static final int USER_PROPERTY = 0x26;
    private static final int MAXIMUM_PACKET_SIZE = 0x27;
    private static final long LONGEST_SESSION_SECONDS = 24 * 60 * 60;

    private final PacketReader in;
    private final ByteBuf out = Unpooled.buffer();
    private int receiveMaximum = PacketIds.MOST;

    private ConnectProperties(byte[] properties) {
        in = PacketReader.ofFields(Unpooled.wrappedBuffer(properties));
    }

    /**
     * The properties as the broker gets them, without their length.
     *
     * @throws BadPacket if they are no properties of a CONNECT, or the device wants to sign in in another way
     */
    static byte[] bounded(byte[] properties) {
        return new ConnectProperties(properties).bounded();
    }

    private byte[] bounded() {
        while (in.hasMore()) {
            pass(in.length());
        }
        out.writeByte(RECEIVE_MAXIMUM).writeShort(receiveMaximum);
        byte[] bounded = new byte[out.readableBytes()];
        out.readBytes(bounded);
        return bounded;
    }

    private void pass(int property) {
        switch (property) {
            case SESSION_EXPIRY -> out.writeByte(property).writeInt((int) Math.min(in.longNumber(), LONGEST_SESSION_SECONDS));
            case MAXIMUM_PACKET_SIZE -> out.writeByte(property).writeInt((int) in.longNumber());
            case TOPIC_ALIAS_MAXIMUM -> out.writeByte(property).writeShort(in.number());
            case REQUEST_PROBLEM_INFORMATION, REQUEST_RESPONSE_INFORMATION -> out.writeByte(property).writeByte(in.octet());
            case USER_PROPERTY -> Packets.text(Packets.text(out.writeByte(property), in.text()), in.text());
            case RECEIVE_MAXIMUM -> receive(in.number());
            case AUTHENTICATION_METHOD, AUTHENTICATION_DATA -> throw new BadPacket("Signs in by password only");
            default -> throw new BadPacket("CONNECT has no property " + property);
        }
    }

    private void receive(int most) {
        if (most == 0) {
            throw new BadPacket("A receive maximum is 1 or more");
        }
        receiveMaximum = Math.min(most, PacketIds.MOST);
    }
}
