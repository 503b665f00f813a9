package org.fotacentre.gateway.download;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.netty.channel.ChannelPipeline;
import io.netty.handler.codec.http.HttpServerCodec;
import io.netty.handler.codec.http.HttpServerKeepAliveHandler;
import io.netty.handler.flow.FlowControlHandler;
import io.netty.handler.timeout.IdleStateHandler;

import org.fotacentre.firmware.FirmwareVault;

/**
 * Serves files to devices that speak HTTP at the front door: there the kernel carries the bytes from the disk to the network
 * without us, and a device that is slow costs next to nothing.
 */
@ApplicationScoped
public class FileLines {

    private static final int LONGEST_LINE = 1024;
    private static final int LONGEST_HEAD = 8192;
    private static final int PIECE = 8192;

    @Inject
    private FileDesk desk;

    @Inject
    private FirmwareVault vault;

    @Inject
    private DownloadLimits limits;

    @Resource
    private ManagedExecutorService executor;

    private final AtomicInteger open = new AtomicInteger();

    /** The connection speaks HTTP from here on, unless there are too many. One that nothing moves on for too long is ended. */
    public void takeOver(ChannelPipeline connection) {
        connection.channel().closeFuture().addListener(closed -> open.decrementAndGet());
        if (open.incrementAndGet() > limits.connections()) {
            connection.close();
        }
        connection.addLast(new IdleStateHandler(true, 0, 0, limits.patience().toSeconds(), TimeUnit.SECONDS),
                new HttpServerCodec(LONGEST_LINE, LONGEST_HEAD, PIECE), new HttpServerKeepAliveHandler(), new FlowControlHandler(),
                new FileLine(desk::answer, vault, limits, executor));
    }
}
