package org.fotacentre.gateway.frontdoor;

import java.net.InetSocketAddress;
import java.util.concurrent.TimeUnit;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.util.concurrent.DefaultThreadFactory;

import org.fotacentre.device.ConnectionId;

/**
 * Listens for devices. Each connection begins at the {@link Reception}; a device that is let in gets a {@link Relay}
 * to the broker. Closing the door closes every connection.
 */
public final class FrontDoor implements AutoCloseable {

    private static final int BACKLOG = 1024;
    private static final int STOP_SECONDS = 5;

    private final EventLoopGroup loops =
            new MultiThreadIoEventLoopGroup(0, new DefaultThreadFactory("front-door", true), NioIoHandler.newFactory());
    private final Connections connections = new Connections();
    private final Channel door;

    /**
     * Opens the door.
     *
     * @param address local address to listen on, or {@code 0.0.0.0} for all, and TCP port, or 0 for any free one
     * @param broker where to relay to; it need not be there yet
     * @throws IllegalStateException if the port is taken
     */
    public FrontDoor(InetSocketAddress address, BrokerAddress broker, Doorkeeper doorkeeper) {
        ChannelFuture bound = new ServerBootstrap()
                .group(loops)
                .channel(NioServerSocketChannel.class)
                .option(ChannelOption.SO_BACKLOG, BACKLOG)
                .childOption(ChannelOption.TCP_NODELAY, true)
                .childOption(ChannelOption.SO_KEEPALIVE, true)
                .childHandler(new Initializer(doorkeeper, new BrokerLine(broker), connections))
                .bind(address).awaitUninterruptibly();
        if (!bound.isSuccess()) {
            loops.shutdownGracefully();
            throw new IllegalStateException("Devices cannot connect: port " + address.getPort()
                    + " (fota.device.port) is not free", bound.cause());
        }
        door = bound.channel();
    }

    /** The port it listens on. */
    public int port() {
        return ((InetSocketAddress) door.localAddress()).getPort();
    }

    /** Sends a device away: ends its connection, if that is one of this door. */
    public void sendAway(ConnectionId connection) {
        connections.close(connection);
    }

    @Override
    public void close() {
        door.close().awaitUninterruptibly();
        loops.shutdownGracefully(0, STOP_SECONDS, TimeUnit.SECONDS).awaitUninterruptibly();
    }

    private static final class Initializer extends ChannelInitializer<Channel> {

        private final Doorkeeper doorkeeper;
        private final BrokerLine brokerLine;
        private final Connections connections;

        Initializer(Doorkeeper doorkeeper, BrokerLine brokerLine, Connections connections) {
            this.doorkeeper = doorkeeper;
            this.brokerLine = brokerLine;
            this.connections = connections;
        }

        @Override
        protected void initChannel(Channel channel) {
            channel.pipeline().addLast(new PacketSplitter(Reception.LIMIT), new Reception(doorkeeper, brokerLine, connections));
        }
    }
}
