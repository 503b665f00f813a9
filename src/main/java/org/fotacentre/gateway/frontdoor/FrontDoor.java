package org.fotacentre.gateway.frontdoor;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.util.concurrent.DefaultThreadFactory;
import org.fotacentre.device.ConnectionId;
import org.fotacentre.gateway.admission.Limits;

/**
 * Listens for devices, at one entrance or several. Each connection begins at the {@link Reception}; a device that is let
 * in gets a {@link Relay} to the broker. Closing the door lets nobody in any more and sends everybody away in slices, so
 * that a fleet does not come back as one.
 */
public final class FrontDoor implements AutoCloseable {

    private static final int BACKLOG = 1024;
    private static final int STOP_SECONDS = 5;

    private final EventLoopGroup loops =
            new MultiThreadIoEventLoopGroup(0, new DefaultThreadFactory("front-door", true), NioIoHandler.newFactory());
    private final Connections connections = new Connections();
    private final List<Channel> entrances = new ArrayList<>();

    /**
     * Opens the door.
     *
     * @param broker where to relay to; it need not be there yet
     * @throws IllegalStateException if a port is taken
     */
    public FrontDoor(List<Entrance> entrances, Limits limits, BrokerAddress broker, Doorkeeper doorkeeper) {
        Desk desk = new Desk(limits, doorkeeper, new BrokerLine(broker), connections);
        Threshold threshold = new Threshold(limits);
        try {
            entrances.forEach(entrance -> open(entrance, new Arrivals(threshold, entrance, desk)));
        } catch (IllegalStateException e) {
            close(Duration.ZERO);
            throw e;
        }
    }

    private void open(Entrance entrance, Arrivals arrivals) {
        ChannelFuture bound = new ServerBootstrap()
                .group(loops)
                .channel(NioServerSocketChannel.class)
                .option(ChannelOption.SO_BACKLOG, BACKLOG)
                .childOption(ChannelOption.TCP_NODELAY, true)
                .childOption(ChannelOption.SO_KEEPALIVE, true)
                .childHandler(arrivals)
                .bind(entrance.address()).awaitUninterruptibly();
        if (!bound.isSuccess()) {
            throw new IllegalStateException("Devices cannot connect: port " + entrance.address().getPort()
                    + " (" + entrance.setting() + ") is not free", bound.cause());
        }
        entrances.add(bound.channel());
    }

    /** The port of the entrance that was given at this place, from 0. */
    public int port(int index) {
        return ((InetSocketAddress) entrances.get(index).localAddress()).getPort();
    }

    /** Sends a device away: ends its connection, if that is one of this door. */
    public void sendAway(ConnectionId connection) {
        connections.close(connection);
    }

    /** Closes at once. */
    @Override
    public void close() {
        close(Duration.ZERO);
    }

    /** Closes: what a device and the broker are just telling each other is finished, if it does not take longer than that. */
    public void close(Duration drain) {
        entrances.forEach(entrance -> entrance.close().awaitUninterruptibly());
        connections.drain(drain);
        loops.shutdownGracefully(0, STOP_SECONDS, TimeUnit.SECONDS).awaitUninterruptibly();
    }

    /** The ports it listens at. */
    @Override
    public String toString() {
        return entrances.stream().map(entrance -> "port " + ((InetSocketAddress) entrance.localAddress()).getPort())
                .collect(Collectors.joining(", "));
    }
}
