package org.fotacentre.gateway.frontdoor;

import static java.lang.System.Logger.Level.DEBUG;
import static java.lang.System.Logger.Level.WARNING;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

import io.netty.channel.Channel;
import io.netty.channel.ChannelFutureListener;
import io.netty.util.AttributeKey;
import org.fotacentre.gateway.admission.Limits;
import org.fotacentre.gateway.admission.Turnstile;

/**
 * Where connections are counted, those of all entrances together. One too many is closed without a word; when all
 * together come too fast, nobody is refused: the entrance stops accepting for a moment, and they wait in the queue of the
 * operating system, since a device that is refused often stays away for half an hour (protocol.md 2.6).
 */
final class Threshold {

    private static final System.Logger LOG = System.getLogger(Threshold.class.getName());
    private static final AttributeKey<ChannelFutureListener> LEAVING = AttributeKey.valueOf(Threshold.class, "leaving");
    private static final long SILENT_FOR = Duration.ofMinutes(1).toNanos();

    private final Turnstile turnstile;
    private final AtomicLong warnedAt = new AtomicLong(System.nanoTime() - SILENT_FOR);

    Threshold(Limits limits) {
        turnstile = new Turnstile(limits, System::nanoTime);
    }

    /** Whether the connection may stay. */
    boolean isCrossedBy(Channel device) {
        InetAddress from = ((InetSocketAddress) device.remoteAddress()).getAddress();
        Optional<String> objection = turnstile.enter(from);
        slowDown(device.parent());
        objection.ifPresentOrElse(why -> refuse(from, why), () -> count(device, from));
        return objection.isEmpty();
    }

    private void count(Channel device, InetAddress from) {
        ChannelFutureListener leaving = closed -> turnstile.leave(from);
        device.attr(LEAVING).set(leaving);
        device.closeFuture().addListener(leaving);
    }

    /** The connection only fetches a file. Those are limited elsewhere, and must not be refused for what devices say or the other way round. */
    void forget(Channel device) {
        device.closeFuture().removeListener(device.attr(LEAVING).getAndSet(null));
        turnstile.forget(((InetSocketAddress) device.remoteAddress()).getAddress());
    }

    private void slowDown(Channel entrance) {
        long pause = turnstile.pause();
        if (pause > 0 && entrance.config().isAutoRead()) {
            entrance.config().setAutoRead(false);
            entrance.eventLoop().schedule(() -> entrance.config().setAutoRead(true), pause, TimeUnit.NANOSECONDS);
        }
    }

    /** The log must not become what floods us. */
    private void refuse(InetAddress from, String why) {
        long last = warnedAt.get();
        boolean first = System.nanoTime() - last >= SILENT_FOR && warnedAt.compareAndSet(last, System.nanoTime());
        LOG.log(first ? WARNING : DEBUG, "A connection from {0} is refused: {1} (settings fota.device.connections and"
                + " fota.device.rate)", from.getHostAddress(), why);
    }
}
