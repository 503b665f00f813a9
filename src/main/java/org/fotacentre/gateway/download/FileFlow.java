package org.fotacentre.gateway.download;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.DefaultFileRegion;
import io.netty.handler.codec.http.DefaultHttpContent;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.handler.ssl.SslHandler;

import org.fotacentre.firmware.FirmwareVault;

/**
 * Sends the bytes of a file down a connection as fast as the receiver takes them and its pace allows, piece by piece: the next
 * one is opened when the last one has left. The kernel copies them, except where they are to be encrypted.
 */
final class FileFlow {

    private static final System.Logger LOG = System.getLogger(FileFlow.class.getName());
    private static final Duration LONGEST = Duration.ofHours(6);
    /** Each piece opens the file anew; with pieces of one megabyte that is felt. */
    private static final int PIECE = 8 * 1024 * 1024;
    private static final int PIECE_IN_MEMORY = 64 * 1024;
    private static final int BREATH_MILLIS = 50;

    private final ChannelHandlerContext context;
    private final FirmwareVault vault;
    private final String sha256;
    private final DownloadLimits limits;
    private final DownloadLimits.Pace pace;
    private final boolean encrypted;
    private final Future<?> patience;
    private long position;
    private long remaining;

    /** A flow that has a place among the downloads, and leaves it when it ends. */
    FileFlow(ChannelHandlerContext context, FirmwareVault vault, FileAnswer.Content content, DownloadLimits limits) {
        this.context = context;
        this.vault = vault;
        this.sha256 = content.sha256();
        this.position = content.bytes().first();
        this.remaining = content.bytes().length();
        this.limits = limits;
        this.pace = limits.pace();
        this.encrypted = context.pipeline().get(SslHandler.class) != null;
        this.patience = context.executor().schedule(() -> context.close(), LONGEST.toSeconds(), TimeUnit.SECONDS);
    }

    /** Begins; {@code done} is run when all is sent. If that fails, the connection ends. */
    void start(Runnable done) {
        if (remaining == 0) {
            context.writeAndFlush(LastHttpContent.EMPTY_LAST_CONTENT).addListener(written -> {
                end();
                done.run();
            });
            return;
        }
        int allowed = pace.allow((int) Math.min(encrypted ? PIECE_IN_MEMORY : PIECE, remaining), System.nanoTime());
        if (allowed == 0) {
            context.executor().schedule(() -> start(done), BREATH_MILLIS, TimeUnit.MILLISECONDS);
        } else {
            send(allowed, done);
        }
    }

    private void send(int bytes, Runnable done) {
        try {
            context.writeAndFlush(piece(bytes)).addListener(written -> {
                if (written.isSuccess()) {
                    position += bytes;
                    remaining -= bytes;
                    start(done);
                } else {
                    breakOff();
                }
            });
        } catch (IOException e) {
            LOG.log(System.Logger.Level.ERROR, "Could not read " + sha256 + " in the vault", e);
            breakOff();
        }
    }

    private Object piece(int bytes) throws IOException {
        return encrypted ? new DefaultHttpContent(Unpooled.wrappedBuffer(vault.read(sha256, position, bytes)))
                : new DefaultFileRegion(vault.open(sha256), position, bytes);
    }

    private void breakOff() {
        end();
        context.close();
    }

    private void end() {
        patience.cancel(false);
        limits.leave();
    }
}
