package org.fotacentre.gateway.frontdoor;

import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;

import org.fotacentre.gateway.admission.Allowance;

/**
 * Holds up a device that says more than its share, since a node hears all its devices by one line to the broker. Nothing
 * is refused or lost: nothing more is read until the debt is paid, and what is too much waits in the network and with the device.
 */
final class Pace extends ChannelInboundHandlerAdapter {

    private static final int BURST_SECONDS = 4;

    private final Allowance messages;
    private final BooleanSupplier mayRead;

    /**
     * The pace of one device.
     *
     * @param perSecond most messages per second; some seconds of it are saved up
     * @param mayRead whether the other end takes what is read
     */
    Pace(int perSecond, BooleanSupplier mayRead) {
        messages = new Allowance(perSecond, BURST_SECONDS, System.nanoTime());
        this.mayRead = mayRead;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object packet) {
        if (PacketType.of((ByteBuf) packet) == PacketType.PUBLISH) {
            messages.owe(System.nanoTime());
        }
        context.fireChannelRead(packet);
    }

    /** Where somebody else lets the channel read too early, the next pause is the longer. */
    @Override
    public void channelReadComplete(ChannelHandlerContext context) {
        context.fireChannelReadComplete();
        long pause = messages.delay(System.nanoTime());
        if (pause > 0) {
            context.channel().config().setAutoRead(false);
            context.executor().schedule(() -> context.channel().config().setAutoRead(mayRead.getAsBoolean()), pause, TimeUnit.NANOSECONDS);
        }
    }
}
