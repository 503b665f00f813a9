package org.fotacentre.gateway.download;

import java.io.IOException;
import java.time.Duration;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;

import org.fotacentre.firmware.FirmwareVault;

/**
 * Sends the bytes of a file as fast as the receiver takes them, without holding a thread or an open file meanwhile:
 * thousands of modules on slow radio links must not keep the console from answering, and servers do not always tell
 * when one of them has gone.
 */
final class Transfer implements WriteListener {

    private static final System.Logger LOG = System.getLogger(Transfer.class.getName());
    private static final Duration LONGEST = Duration.ofHours(6);
    private static final int CHUNK = 64 * 1024;

    private final FirmwareVault vault;
    private final String sha256;
    private final AsyncContext context;
    private final ServletOutputStream out;
    private long position;
    private long remaining;

    private Transfer(FirmwareVault vault, String sha256, Slice.Bytes bytes, AsyncContext context) throws IOException {
        this.vault = vault;
        this.sha256 = sha256;
        this.position = bytes.first();
        this.remaining = bytes.length();
        this.context = context;
        this.out = context.getResponse().getOutputStream();
    }

    /** Starts to send; {@code context} ends when all is sent or nothing more can be. */
    static void start(FirmwareVault vault, String sha256, Slice.Bytes bytes, AsyncContext context) throws IOException {
        context.setTimeout(LONGEST.toMillis());
        Transfer transfer = new Transfer(vault, sha256, bytes, context);
        transfer.out.setWriteListener(transfer);
    }

    @Override
    public void onWritePossible() throws IOException {
        while (out.isReady()) {
            if (remaining == 0) {
                context.complete();
                return;
            }
            byte[] chunk = vault.read(sha256, position, (int) Math.min(CHUNK, remaining));
            out.write(chunk);
            position += chunk.length;
            remaining -= chunk.length;
        }
    }

    @Override
    public void onError(Throwable trouble) {
        LOG.log(System.Logger.Level.DEBUG, "Download broke off with {0} bytes to go: {1}", remaining, trouble);
        context.complete();
    }
}
