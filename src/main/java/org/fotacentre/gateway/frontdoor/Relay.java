package org.fotacentre.gateway.frontdoor;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Optional;
import java.util.concurrent.TimeUnit;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFutureListener;

import org.fotacentre.wire.Downlink.Grant;
import org.fotacentre.wire.SessionKey;

/**
 * Carries packets between a device that was let in and its own connection to the broker, for as long as both are open.
 * What passes is checked only as far as it guards the broker and the other devices. A DISCONNECT of the device is not
 * passed on: the broker shall send the will, which is how every node learns of every end in the same way.
 */
final class Relay {

    private static final System.Logger LOG = System.getLogger(Relay.class.getName());
    private static final int FAREWELL_SECONDS = 3;
    private static final long ANSWER_NANOS = TimeUnit.SECONDS.toNanos(2);

    private final Channel device;
    private final Channel broker;
    private final ConnectPacket connect;
    private final OwnTopics topics;
    private final byte[] node;
    private final PacketIds packetIds = new PacketIds();
    private final Unanswered unanswered = new Unanswered();
    private final Optional<SessionKey> sessionKey;
    private Grant grant;
    private boolean welcomed;
    private long saidAt = System.nanoTime() - ANSWER_NANOS;
    private boolean leaving;

    Relay(Channel device, Channel broker, Guest guest) {
        this.device = device;
        this.broker = broker;
        this.connect = guest.connect();
        this.topics = OwnTopics.of(connect);
        this.node = NodeTopic.startAt(guest.presence().connection().node()).getBytes(UTF_8);
        this.grant = guest.grant();
        this.sessionKey = grant.sessionKey();
    }

    /** Passes on one packet of the device, or throws {@link BadPacket}. The packet is used up. */
    void fromDevice(ByteBuf packet) {
        switch (PacketType.of(packet)) {
            case PUBLISH -> broker.write(own(packet), broker.voidPromise());
            case SUBSCRIBE -> {
                topics.checkSubscribe(packet, connect.level());
                broker.write(packet);
            }
            case PUBACK -> acknowledge(packet);
            case PUBREC, PUBREL, PUBCOMP, UNSUBSCRIBE, PINGREQ -> broker.write(packet);
            case CONNECT -> welcomeAgain(packet);
            case DISCONNECT -> leave(packet);
            case RESERVED, CONNACK, SUBACK, UNSUBACK, PINGRESP, AUTH ->
                    throw new BadPacket("A device does not send " + PacketType.of(packet));
        }
    }

    private ByteBuf own(ByteBuf packet) {
        PublishPacket publish = PublishPacket.read(packet);
        topics.checkPublish(publish, connect.level());
        publish.dropRetain();
        unanswered.said(publish);
        saidAt = System.nanoTime();
        return sessionKey.map(key -> PublishPacket.read(publish.with(connect.level(), key::open))).orElse(publish).below(node);
    }

    private void acknowledge(ByteBuf packet) {
        PacketReader in = PacketReader.of(packet);
        int position = packet.readerIndex() + in.position();
        int brokerId = packetIds.toBroker(in.number());
        if (brokerId == 0) {
            packet.release();
        } else {
            broker.write(packet.setShort(position, brokerId));
        }
        leaveIfDone();
    }

    /** C-2.9 repeats its CONNECT when the answer takes longer than 5 s (protocol.md 2.3); the broker would hang up on it. */
    private void welcomeAgain(ByteBuf packet) {
        packet.release();
        if (welcomed) {
            device.writeAndFlush(Packets.connack(connect.level(), 0));
        }
    }

    private void leave(ByteBuf packet) {
        packet.release();
        device.close();
    }

    /** Passes on one packet of the broker, or throws {@link BadPacket}. The packet is used up. */
    void fromBroker(ByteBuf packet) {
        switch (PacketType.of(packet)) {
            case CONNACK -> welcome(packet);
            case PUBLISH -> device.write(renumbered(packet), device.voidPromise());
            case SUBACK -> {
                device.write(packet);
                grant();
            }
            case PUBACK, PUBREC, PUBCOMP -> {
                unanswered.answered(PacketType.of(packet), PacketReader.of(packet));
                device.write(packet);
                leaveIfDone();
            }
            default -> device.write(packet);
        }
    }

    /** What the broker says no to is our fault, and the device must not forget its secret for it. */
    private void welcome(ByteBuf packet) {
        PacketReader in = PacketReader.of(packet);
        in.octet();
        int code = in.octet();
        if (code != 0) {
            LOG.log(System.Logger.Level.ERROR, "The broker refuses our connection for {0} with code {1}: check"
                    + " fota.broker.user and fota.broker.password", connect.clientId(), code);
            throw new BadPacket("Refused by the broker");
        }
        welcomed = true;
        device.write(packet);
    }

    private ByteBuf renumbered(ByteBuf packet) {
        PublishPacket publish = PublishPacket.read(packet);
        if (publish.qos() == 1) {
            publish.packetId(packetIds.toDevice(publish.packetId()));
        }
        return sessionKey.map(key -> publish.with(connect.level(), key::seal)).orElse(packet);
    }

    private void grant() {
        if (!grant.isNothing()) {
            device.write(Packets.publish(connect.level(), topics.management(), topics.words(grant)));
        }
        grant = Grant.NOTHING;
    }

    /**
     * The door closes. What is half said is finished first, if that does not take long; and what was just said may have its answer here:
     * at another node it would find a device that no longer waits for it.
     */
    void sayFarewell() {
        leaving = true;
        device.eventLoop().schedule(() -> device.close(), FAREWELL_SECONDS, TimeUnit.SECONDS);
        leaveIfDone();
    }

    private void leaveIfDone() {
        if (leaving && unanswered.isNothing() && packetIds.areFree()) {
            long wait = saidAt + ANSWER_NANOS - System.nanoTime();
            if (wait > 0) {
                device.eventLoop().schedule(this::leaveIfDone, wait, TimeUnit.NANOSECONDS);
            } else {
                broker.flush();
                device.writeAndFlush(Unpooled.EMPTY_BUFFER).addListener(ChannelFutureListener.CLOSE);
            }
        }
    }

    @Override
    public String toString() {
        return connect.clientId();
    }
}
