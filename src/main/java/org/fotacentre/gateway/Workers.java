package org.fotacentre.gateway;

import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Threads that are there from the start and work until the very end. The server's own executor is no good for that: Payara's silently
 * takes nothing from an application that is about to stop, when devices still wait for their answers.
 */
final class Workers extends ThreadPoolExecutor implements AutoCloseable {

    /** @param threads makes threads in which injection, names and transactions work */
    Workers(ThreadFactory threads, int count) {
        super(count, count, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), threads);
        prestartAllCoreThreads();
    }

    /** Ends them, whatever they are at. */
    @Override
    public void close() {
        shutdownNow();
    }
}
