package org.fotacentre.gateway.frontdoor;

import static java.lang.System.Logger.Level.DEBUG;
import static java.lang.System.Logger.Level.WARNING;

import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.timeout.ReadTimeoutHandler;

/**
 * Where a stranger waits: its first packet must be CONNECT, then the {@link Doorkeeper} decides. Until then nothing more
 * is read. It steps aside for a {@link Relay} or a {@link Hall}; whoever is still here when its time is over is put out.
 */
final class Reception extends ChannelInboundHandlerAdapter {

    private static final System.Logger LOG = System.getLogger(Reception.class.getName());
    private static final double SILENCE_PER_KEEP_ALIVE = 1.5;
    private static final int MOST_WAITING = 16;

    private final Desk desk;
    private final Queue<ByteBuf> waiting = new ArrayDeque<>();
    private Optional<ConnectPacket> connect = Optional.empty();
    private Future<?> patience;

    Reception(Desk desk) {
        this.desk = desk;
    }

    @Override
    public void handlerAdded(ChannelHandlerContext context) {
        patience = context.executor().schedule(() -> context.close(), desk.limits().connectTime().toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        waiting.add((ByteBuf) message);
        if (waiting.size() > MOST_WAITING) {
            throw new BadPacket("Speaks before it was answered");
        }
        if (connect.isEmpty()) {
            receive(context, waiting.remove());
        }
    }

    private void receive(ChannelHandlerContext context, ByteBuf packet) {
        try {
            connect = Optional.of(ConnectPacket.read(packet));
        } finally {
            packet.release();
        }
        context.channel().config().setAutoRead(false);
        desk.doorkeeper().check(connect.get(), context.channel()::isActive).whenCompleteAsync((login, trouble) -> {
            if (trouble == null) {
                answer(context, connect.get(), login);
            } else {
                LOG.log(WARNING, "Could not check " + connect.get(), trouble);
                context.close();
            }
        }, context.executor());
    }

    private void answer(ChannelHandlerContext context, ConnectPacket connect, Login login) {
        if (login instanceof Login.Denied denied) {
            LOG.log(DEBUG, "{0} denied: {1}", connect, denied.reason());
            context.writeAndFlush(Packets.connack(connect.level(), denied.reason().code(connect.level())))
                    .addListener(ChannelFutureListener.CLOSE);
        } else if (login instanceof Login.NotNow) {
            context.close();
        } else if (login instanceof Login.SentAway sentAway) {
            LOG.log(DEBUG, "{0} sent away with {1}", connect, sentAway.errorCode());
            stepAside(context, new Hall(connect, sentAway.errorCode()));
        } else if (login instanceof Login.Welcome welcome) {
            letIn(context, new Guest(connect, welcome.presence(), welcome.grant()));
        }
    }

    private void letIn(ChannelHandlerContext context, Guest guest) {
        context.channel().closeFuture().addListener(closed -> desk.doorkeeper().left(guest.presence()));
        desk.connections().add(guest.presence().connection(), context.channel());
        desk.brokerLine().open(context.channel(), guest).whenComplete((relayEnd, trouble) -> {
            if (trouble == null) {
                stepAside(context, new Bundling(), new ReadTimeoutHandler(longestSilence(guest.connect())), new Pace(desk.limits().messages(), relayEnd::mayRead), relayEnd);
            } else {
                LOG.log(DEBUG, "No line to the broker for {0}: {1}", guest.connect(), trouble);
                context.close();
            }
        });
    }

    /** A device that says nothing for longer than MQTT allows is gone, and only nobody told us (MQTT 3.1.1, section 3.1.2.10). */
    private static int longestSilence(ConnectPacket connect) {
        return (int) Math.ceil(connect.keepAlive() * SILENCE_PER_KEEP_ALIVE);
    }

    /** Everything that waited, and all that follows, is for {@code next}. */
    private void stepAside(ChannelHandlerContext context, ChannelHandler... next) {
        if (context.isRemoved()) {
            return;
        }
        context.pipeline().addLast(next);
        while (!waiting.isEmpty()) {
            context.fireChannelRead(waiting.remove());
        }
        context.fireChannelReadComplete();
        context.pipeline().remove(this);
        context.channel().config().setAutoRead(true);
    }

    @Override
    public void userEventTriggered(ChannelHandlerContext context, Object event) {
        if (event == Connections.Farewell.SAID) {
            context.close();
        } else {
            context.fireUserEventTriggered(event);
        }
    }

    @Override
    public void handlerRemoved(ChannelHandlerContext context) {
        patience.cancel(false);
        waiting.forEach(ByteBuf::release);
        waiting.clear();
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        LOG.log(DEBUG, "A stranger at {0} is sent away: {1}", context.channel().remoteAddress(), cause);
        context.close();
    }
}
