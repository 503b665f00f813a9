package org.fotacentre.gateway.frontdoor;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelPipeline;

/**
 * Tells by its first byte what a stranger speaks: MQTT, which begins with CONNECT, goes on to the {@link Reception}; a letter is
 * the beginning of an HTTP method, and whoever serves files takes the connection over.
 */
final class FirstByte extends ChannelInboundHandlerAdapter {

    private final Threshold threshold;
    private final Doorkeeper doorkeeper;

    FirstByte(Threshold threshold, Doorkeeper doorkeeper) {
        this.threshold = threshold;
        this.doorkeeper = doorkeeper;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        ByteBuf bytes = (ByteBuf) message;
        ChannelPipeline connection = context.pipeline();
        if (bytes.isReadable() && Character.isUpperCase(bytes.getByte(bytes.readerIndex()))) {
            threshold.forget(context.channel());
            connection.remove(PacketSplitter.class);
            connection.remove(Reception.class);
            doorkeeper.fetches(connection);
        }
        context.fireChannelRead(message);
        connection.remove(this);
    }
}
