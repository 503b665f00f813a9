package org.fotacentre.gateway.frontdoor;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import io.netty.channel.ChannelPromise;

/**
 * Packets to one end of a {@link Relay} that are written before the next flush leave as one piece: a busy device says hundreds
 * at a time, and each piece costs more than the few bytes of a packet. A packet counts as written when it is in the piece; who
 * needs to know that all has left writes nothing behind it and waits for that.
 */
final class Bundling extends ChannelOutboundHandlerAdapter {

    private static final int LARGEST = 64 * 1024;

    private ByteBuf bundle = Unpooled.EMPTY_BUFFER;

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
        ByteBuf packet = (ByteBuf) message;
        int length = packet.readableBytes();
        if (length == 0 || length + bundle.readableBytes() > LARGEST) {
            passOn(context);
        }
        if (length == 0 || length > LARGEST) {
            context.write(packet, promise);
        } else {
            bundle = bundle.isReadable() ? bundle : context.alloc().directBuffer(length);
            bundle.writeBytes(packet);
            packet.release();
            promise.trySuccess();
        }
    }

    @Override
    public void flush(ChannelHandlerContext context) {
        passOn(context);
        context.flush();
    }

    @Override
    public void handlerRemoved(ChannelHandlerContext context) {
        bundle.release();
        bundle = Unpooled.EMPTY_BUFFER;
    }

    private void passOn(ChannelHandlerContext context) {
        if (bundle.isReadable()) {
            context.write(bundle);
            bundle = Unpooled.EMPTY_BUFFER;
        }
    }
}
