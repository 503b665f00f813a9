package org.fotacentre.gateway.frontdoor;

import java.util.Optional;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;

import org.fotacentre.shared.DeviceAddress;

/**
 * What a device says when it connects. Stock devices send a password without a user name, which MQTT 3.1.1 forbids and
 * brokers refuse (protocol.md 2.2); here it is read, and {@link #forBroker} writes it anew as the broker wants it. A
 * will of the device's own is dropped: it could name any topic.
 *
 * @param level 4 for MQTT 3.1.1, 5 for MQTT 5
 * @param clean whether the broker shall start a fresh session
 * @param keepAlive seconds, 1–65535; a device that promises none is taken at {@value #UNPROMISED_SECONDS}, so that its end is noticed, too
 * @param properties of MQTT 5, empty otherwise
 * @param clientId as sent by a module, unchecked; that of the address when the device tells one and has a client id at all
 * @param address what a device that speaks JSON tells as its user name; modules have none
 * @param password as sent, empty when there is none
 */
public record ConnectPacket(
        int level, boolean clean, int keepAlive, byte[] properties, String clientId, Optional<DeviceAddress> address,
        String password) {

    private static final int UNPROMISED_SECONDS = 2400;
    private static final String PROTOCOL = "MQTT";
    private static final int CLEAN = 0x02;
    private static final int WILL = 0x04;
    private static final int WILL_QOS_1 = 0x08;
    private static final int PASSWORD = 0x40;
    private static final int USER_NAME = 0x80;

    /**
     * Reads a whole CONNECT packet.
     *
     * @throws BadPacket if it is none, or of another protocol than MQTT 3.1.1 and 5
     */
    static ConnectPacket read(ByteBuf packet) {
        if (packet.getUnsignedByte(packet.readerIndex()) != PacketType.CONNECT.firstByte(0)) {
            throw new BadPacket("The first packet must be CONNECT");
        }
        PacketReader in = PacketReader.of(packet);
        String protocol = in.text();
        int level = in.octet();
        if (!protocol.equals(PROTOCOL) || level != 4 && level != Packets.MQTT_5) {
            throw new BadPacket("Neither MQTT 3.1.1 nor MQTT 5");
        }
        return fields(in, level, in.octet());
    }

    private static ConnectPacket fields(PacketReader in, int level, int flags) {
        int promised = in.number();
        byte[] properties = level == Packets.MQTT_5 ? ConnectProperties.bounded(in.properties()) : new byte[0];
        String clientId = in.text();
        if ((flags & WILL) != 0) {
            skipWill(in, level);
        }
        Optional<DeviceAddress> address = (flags & USER_NAME) != 0 ? DeviceAddress.parse(in.text()) : Optional.empty();
        String name = address.filter(any -> !clientId.isEmpty()).map(DeviceAddress::clientId).orElse(clientId);
        String password = (flags & PASSWORD) != 0 ? in.text() : "";
        if (in.hasMore()) {
            throw new BadPacket("CONNECT is longer than its fields");
        }
        return new ConnectPacket(level, (flags & CLEAN) != 0, promised == 0 ? UNPROMISED_SECONDS : promised, properties, name, address, password);
    }

    private static void skipWill(PacketReader in, int level) {
        if (level == Packets.MQTT_5) {
            in.properties();
        }
        in.text();
        in.binary();
    }

    /** The CONNECT for the broker: our credentials, and a will that tells the end of this very connection. */
    ByteBuf forBroker(BrokerAddress broker, PresenceNote will) {
        ByteBuf body = Packets.text(Unpooled.buffer(), PROTOCOL).writeByte(level).writeByte(flags(broker)).writeShort(keepAlive);
        if (level == Packets.MQTT_5) {
            Packets.length(body, properties.length).writeBytes(properties);
        }
        Packets.text(body, clientId);
        if (level == Packets.MQTT_5) {
            body.writeByte(0);
        }
        Packets.text(Packets.text(body, PresenceNote.topic(clientId)), will.text());
        if (!broker.user().isEmpty()) {
            Packets.text(Packets.text(body, broker.user()), broker.password());
        }
        return Packets.packet(PacketType.CONNECT, 0, body);
    }

    private int flags(BrokerAddress broker) {
        return WILL | WILL_QOS_1 | (clean ? CLEAN : 0) | (broker.user().isEmpty() ? 0 : USER_NAME | PASSWORD);
    }

    /** Without the password. */
    @Override
    public String toString() {
        return "CONNECT of " + clientId;
    }
}
