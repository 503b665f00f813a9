package org.fotacentre.gateway.frontdoor;

import static java.lang.System.Logger.Level.DEBUG;
import static java.lang.System.Logger.Level.WARNING;

import java.util.function.Consumer;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;

/**
 * One end of a {@link Relay}: hands over what arrives here, and reads no faster than the other end can take it. When
 * one end closes, so does the other, after it got what was still on its way.
 */
final class RelayEnd extends ChannelInboundHandlerAdapter {

    /** Longest packet between a known device and the broker, in bytes. Wire frames are shorter (protocol.md 3.1). */
    static final int LIMIT = 72 * 1024;

    private static final System.Logger LOG = System.getLogger(RelayEnd.class.getName());

    private final Relay relay;
    private final Channel otherEnd;
    private final Consumer<ByteBuf> packets;

    /** @param packets takes each packet that arrives, and uses it up unless it throws {@link BadPacket} */
    RelayEnd(Relay relay, Channel otherEnd, Consumer<ByteBuf> packets) {
        this.relay = relay;
        this.otherEnd = otherEnd;
        this.packets = packets;
    }

    /** Whether the other end takes what is read here. */
    boolean mayRead() {
        return otherEnd.isWritable();
    }

    @Override
    public void handlerAdded(ChannelHandlerContext context) {
        context.pipeline().get(PacketSplitter.class).limit(LIMIT);
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        ByteBuf packet = (ByteBuf) message;
        try {
            packets.accept(packet);
        } catch (BadPacket e) {
            packet.release();
            throw e;
        }
    }

    @Override
    public void channelReadComplete(ChannelHandlerContext context) {
        otherEnd.flush();
    }

    @Override
    public void channelWritabilityChanged(ChannelHandlerContext context) {
        otherEnd.config().setAutoRead(context.channel().isWritable());
    }

    @Override
    public void userEventTriggered(ChannelHandlerContext context, Object event) {
        if (event == Connections.Farewell.SAID) {
            relay.sayFarewell();
        }
        context.fireUserEventTriggered(event);
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        otherEnd.writeAndFlush(Unpooled.EMPTY_BUFFER).addListener(ChannelFutureListener.CLOSE);
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        LOG.log(cause instanceof BadPacket ? WARNING : DEBUG, "Connection of {0} ends: {1}", relay, cause);
        context.close();
    }
}
