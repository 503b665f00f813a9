package org.fotacentre.gateway.frontdoor;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelInitializer;
import io.netty.handler.ssl.SslHandler;
import org.fotacentre.gateway.tls.DoorCertificate;

/** Takes each new connection at an entrance to the reception, through TLS where the entrance has a certificate. */
@ChannelHandler.Sharable
final class Arrivals extends ChannelInitializer<Channel> {

    private final Threshold threshold;
    private final Entrance entrance;
    private final Desk desk;

    Arrivals(Threshold threshold, Entrance entrance, Desk desk) {
        this.threshold = threshold;
        this.entrance = entrance;
        this.desk = desk;
    }

    @Override
    protected void initChannel(Channel device) {
        if (!threshold.isCrossedBy(device)) {
            device.close();
            return;
        }
        entrance.certificate().ifPresent(certificate -> device.pipeline().addLast(tls(device, certificate)));
        device.pipeline().addLast(new FirstByte(threshold, desk.doorkeeper()), new PacketSplitter(desk.limits().connectBytes()), new Reception(desk));
    }

    private SslHandler tls(Channel device, DoorCertificate certificate) {
        SslHandler tls = certificate.now().newHandler(device.alloc());
        tls.setHandshakeTimeoutMillis(desk.limits().connectTime().toMillis());
        return tls;
    }
}
