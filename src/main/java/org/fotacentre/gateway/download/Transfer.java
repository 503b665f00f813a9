package org.fotacentre.gateway.download;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.time.Duration;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;

/**
 * Sends the bytes of a file as fast as the receiver takes them, without holding a thread meanwhile: thousands of
 * modules on slow radio links must not keep the console from answering.
 */
final class Transfer implements WriteListener, AsyncListener {

    private static final System.Logger LOG = System.getLogger(Transfer.class.getName());
    private static final Duration LONGEST = Duration.ofHours(6);
    private static final int CHUNK = 32 * 1024;

    private final AsyncContext context;
    private final ServletOutputStream out;
    private final FileChannel content;
    private final byte[] chunk = new byte[CHUNK];
    private long position;
    private long remaining;

    private Transfer(AsyncContext context, FileChannel content, Slice.Bytes bytes) throws IOException {
        this.context = context;
        this.out = context.getResponse().getOutputStream();
        this.content = content;
        this.position = bytes.first();
        this.remaining = bytes.length();
    }

    /** Starts to send; the content is closed when all is sent or nothing more can be. */
    static void start(AsyncContext context, FileChannel content, Slice.Bytes bytes) throws IOException {
        Transfer transfer = new Transfer(context, content, bytes);
        context.setTimeout(LONGEST.toMillis());
        context.addListener(transfer);
        transfer.out.setWriteListener(transfer);
    }

    @Override
    public void onWritePossible() throws IOException {
        while (out.isReady()) {
            if (remaining == 0) {
                context.complete();
                return;
            }
            int read = content.read(ByteBuffer.wrap(chunk, 0, (int) Math.min(CHUNK, remaining)), position);
            if (read < 0) {
                throw new IOException("The content in the vault is shorter than it was");
            }
            out.write(chunk, 0, read);
            position += read;
            remaining -= read;
        }
    }

    @Override
    public void onError(Throwable trouble) {
        LOG.log(System.Logger.Level.DEBUG, "Download broke off with {0} bytes to go: {1}", remaining, trouble.getMessage());
        context.complete();
    }

    @Override
    public void onTimeout(AsyncEvent event) {
        context.complete();
    }

    @Override
    public void onComplete(AsyncEvent event) throws IOException {
        content.close();
    }

    @Override
    public void onError(AsyncEvent event) throws IOException {
        content.close();
    }

    @Override
    public void onStartAsync(AsyncEvent event) {
        // nobody starts it again
    }
}
