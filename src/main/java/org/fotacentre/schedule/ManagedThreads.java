package org.fotacentre.schedule;

import java.util.concurrent.Semaphore;

import jakarta.enterprise.concurrent.ManagedThreadFactory;

import org.quartz.spi.ThreadExecutor;
import org.quartz.spi.ThreadPool;

/**
 * Runs Quartz and its jobs on the server's own threads, so that injection, names and transactions work in jobs.
 * Quartz makes instances by name; the factory is therefore handed over beforehand.
 */
public class ManagedThreads implements ThreadPool, ThreadExecutor {

    private static final int SIZE = 4;
    private static volatile ManagedThreadFactory factory;

    private final Semaphore free = new Semaphore(SIZE);

    /** Says where threads come from; before the scheduler is made. */
    static void use(ManagedThreadFactory threads) {
        factory = threads;
    }

    @Override
    public void execute(Thread thread) {
        factory.newThread(thread).start();
    }

    @Override
    public boolean runInThread(Runnable job) {
        free.acquireUninterruptibly();
        factory.newThread(() -> run(job)).start();
        return true;
    }

    private void run(Runnable job) {
        try {
            job.run();
        } finally {
            free.release();
        }
    }

    @Override
    public int blockForAvailableThreads() {
        free.acquireUninterruptibly();
        free.release();
        return free.availablePermits();
    }

    @Override
    public void shutdown(boolean waitForJobs) {
        if (waitForJobs) {
            free.acquireUninterruptibly(SIZE);
        }
    }

    @Override
    public int getPoolSize() {
        return SIZE;
    }

    @Override
    public void initialize() {
        // Threads are made when they are needed.
    }

    @Override
    public void setInstanceId(String id) {
        // One scheduler per application: nothing to tell apart.
    }

    @Override
    public void setInstanceName(String name) {
        // One scheduler per application: nothing to tell apart.
    }
}
