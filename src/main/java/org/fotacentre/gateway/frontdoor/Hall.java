package org.fotacentre.gateway.frontdoor;

import static java.lang.System.Logger.Level.DEBUG;

import java.util.concurrent.TimeUnit;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;

import org.fotacentre.wire.Downlink.ErrorNotice;
import org.fotacentre.wire.DownlinkEncoder;
import org.fotacentre.wire.MalformedFrame;
import org.fotacentre.wire.Uplink;
import org.fotacentre.wire.UplinkDecoder;

/**
 * As far as a Qth-Py device with a wrong secret gets. It hears a reason only when it believes to be connected and its
 * first version report (0x0044) is acknowledged; then the notice, a short while, and the end, after which it registers
 * anew (protocol.md 2.6, verified there). Nothing it says here gets any further.
 */
final class Hall extends ChannelInboundHandlerAdapter {

    private static final System.Logger LOG = System.getLogger(Hall.class.getName());
    private static final int STAY_SECONDS = 60;
    private static final int FAREWELL_MILLIS = 1500;
    private static final int QOS_2 = 2;

    private final ConnectPacket connect;
    private final OwnTopics topics;
    private final int errorCode;
    private boolean told;

    Hall(ConnectPacket connect, int errorCode) {
        this.connect = connect;
        this.topics = OwnTopics.of(connect);
        this.errorCode = errorCode;
    }

    @Override
    public void handlerAdded(ChannelHandlerContext context) {
        context.writeAndFlush(Packets.connack(connect.level(), 0));
        context.executor().schedule(() -> context.close(), STAY_SECONDS, TimeUnit.SECONDS);
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        ByteBuf packet = (ByteBuf) message;
        try {
            answer(context, packet);
        } finally {
            packet.release();
        }
    }

    private void answer(ChannelHandlerContext context, ByteBuf packet) {
        switch (PacketType.of(packet)) {
            case CONNECT -> context.writeAndFlush(Packets.connack(connect.level(), 0));
            case SUBSCRIBE -> context.writeAndFlush(Packets.suback(connect.level(), PacketReader.of(packet).number(),
                    topics.checkSubscribe(packet, connect.level())));
            case PUBLISH -> listen(context, PublishPacket.read(packet));
            case PUBREL -> context.writeAndFlush(
                    Packets.acknowledgement(PacketType.PUBCOMP, PacketReader.of(packet).number()));
            case PINGREQ -> context.writeAndFlush(Packets.pingresp());
            default -> context.close();
        }
    }

    private void listen(ChannelHandlerContext context, PublishPacket publish) {
        topics.checkPublish(publish, connect.level());
        if (publish.qos() > 0) {
            PacketType answer = publish.qos() == QOS_2 ? PacketType.PUBREC : PacketType.PUBACK;
            context.writeAndFlush(Packets.acknowledgement(answer, publish.packetId()));
        }
        byte[] payload = publish.payload(connect.level());
        if (!told && isVersionReport(payload)) {
            told = true;
            sayFarewell(context, UplinkDecoder.decode(payload).packetId());
        }
    }

    private void sayFarewell(ChannelHandlerContext context, int packetId) {
        context.writeAndFlush(Packets.publish(connect.level(), topics.management(),
                DownlinkEncoder.encode(new ErrorNotice(errorCode, packetId), packetId)));
        context.executor().schedule(() -> context.close(), FAREWELL_MILLIS, TimeUnit.MILLISECONDS);
    }

    private static boolean isVersionReport(byte[] payload) {
        try {
            return UplinkDecoder.decode(payload) instanceof Uplink.VersionReport;
        } catch (MalformedFrame e) {
            return false;
        }
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        LOG.log(DEBUG, "{0} leaves the hall: {1}", connect, cause);
        context.close();
    }
}
