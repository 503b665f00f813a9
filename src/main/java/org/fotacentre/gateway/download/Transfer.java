package org.fotacentre.gateway.download;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;

import org.fotacentre.firmware.FirmwareVault;

/**
 * Sends the bytes of a file through the server of the console as fast as the receiver takes them and its pace allows, without
 * holding a thread or an open file meanwhile: thousands of modules on slow radio links must not keep the console from
 * answering. Servers do not always tell when a receiver has gone, so one that has taken nothing for too long is given up.
 */
final class Transfer implements WriteListener {

    private static final System.Logger LOG = System.getLogger(Transfer.class.getName());
    private static final Duration LONGEST = Duration.ofHours(6);
    private static final int CHUNK = 64 * 1024;
    private static final int BREATH_MILLIS = 50;

    private final FirmwareVault vault;
    private final String sha256;
    private final AsyncContext context;
    private final Means means;
    private final ServletOutputStream out;
    private final Watch watch;
    private long position;
    private long remaining;
    private final long startedAt = System.nanoTime();
    private volatile long movedAt = startedAt;
    private boolean ended;

    /**
     * What a transfer needs besides the file.
     *
     * @param limits where it has a place, which it leaves in the end
     * @param timer wakes it when its pace made it wait, and looks whether it moves
     */
    record Means(DownloadLimits limits, DownloadLimits.Pace pace, ScheduledExecutorService timer) {
    }

    private Transfer(FirmwareVault vault, FileAnswer.Content content, AsyncContext context, Means means) throws IOException {
        this.vault = vault;
        this.sha256 = content.sha256();
        this.position = content.bytes().first();
        this.remaining = content.bytes().length();
        this.context = context;
        this.means = means;
        this.out = context.getResponse().getOutputStream();
        this.watch = new Watch(means.timer(), this::giveUpIfStuck);
    }

    /** Starts to send; {@code context} ends when all is sent or nothing more can be. */
    static void start(FirmwareVault vault, FileAnswer.Content content, AsyncContext context, Means means) throws IOException {
        context.setTimeout(0);
        Transfer transfer = new Transfer(vault, content, context, means);
        transfer.out.setWriteListener(transfer);
        transfer.watch.lookIn(means.limits().patience().toNanos());
    }

    /** Ends when all is sent, when the receiver is not ready for more (the server calls again), or when it is too fast (the timer does). */
    @Override
    public void onWritePossible() throws IOException {
        while (out.isReady()) {
            if (remaining == 0) {
                end();
                return;
            }
            int allowed = means.pace().allow((int) Math.min(CHUNK, remaining), System.nanoTime());
            if (allowed == 0) {
                means.timer().schedule(this::goOn, BREATH_MILLIS, TimeUnit.MILLISECONDS);
                return;
            }
            byte[] chunk = vault.read(sha256, position, allowed);
            out.write(chunk);
            position += chunk.length;
            remaining -= chunk.length;
            movedAt = System.nanoTime();
        }
    }

    @Override
    public void onError(Throwable trouble) {
        LOG.log(System.Logger.Level.DEBUG, "Download broke off with {0} bytes to go: {1}", remaining, trouble);
        end();
    }

    private void giveUpIfStuck() {
        long now = System.nanoTime();
        long left = means.limits().patience().toNanos() - (now - movedAt);
        if (left <= 0 || now - startedAt > LONGEST.toNanos()) {
            onError(new TimeoutException("the receiver takes nothing, or for ever"));
        } else {
            watch.lookIn(left);
        }
    }

    /** Servers may have ended the exchange without a word; the place is freed all the same, and once. */
    private synchronized void end() {
        if (ended) {
            return;
        }
        ended = true;
        watch.callOff();
        means.limits().leave();
        try {
            context.complete();
        } catch (IllegalStateException e) {
            LOG.log(System.Logger.Level.DEBUG, "Download was over already: {0}", e.getMessage());
        }
    }

    private void goOn() {
        try {
            onWritePossible();
        } catch (IOException | RuntimeException e) {
            onError(e);
        }
    }
}
