package org.fotacentre.gateway.frontdoor;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

import io.netty.bootstrap.Bootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.socket.nio.NioSocketChannel;

/** Opens a connection to the broker for each device that was let in, on the device's own thread. */
final class BrokerLine {

    private static final int CONNECT_MILLIS = 5000;

    private final BrokerAddress address;

    BrokerLine(BrokerAddress address) {
        this.address = address;
    }

    /** Connects and introduces the guest; gives the device's end of the relay, or fails when the broker is not there. */
    CompletionStage<RelayEnd> open(Channel device, Guest guest) {
        CompletableFuture<RelayEnd> opened = new CompletableFuture<>();
        ChannelFuture connected = new Bootstrap()
                .group(device.eventLoop())
                .channel(NioSocketChannel.class)
                .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, CONNECT_MILLIS)
                .option(ChannelOption.TCP_NODELAY, true)
                .handler(new Initializer())
                .connect(address.host(), address.port());
        device.closeFuture().addListener(closed -> connected.channel().close());
        connected.addListener(done -> {
            if (done.isSuccess()) {
                opened.complete(introduced(device, connected.channel(), guest));
            } else {
                opened.completeExceptionally(done.cause());
            }
        });
        return opened;
    }

    private RelayEnd introduced(Channel device, Channel broker, Guest guest) {
        Relay relay = new Relay(device, broker, guest);
        broker.pipeline().addLast(new RelayEnd(relay, device, relay::fromBroker));
        broker.writeAndFlush(guest.connect().forBroker(address, guest.presence()));
        return new RelayEnd(relay, broker, relay::fromDevice);
    }

    private static final class Initializer extends ChannelInitializer<Channel> {

        @Override
        protected void initChannel(Channel channel) {
            channel.pipeline().addLast(new PacketSplitter(RelayEnd.LIMIT), new Bundling());
        }
    }
}
