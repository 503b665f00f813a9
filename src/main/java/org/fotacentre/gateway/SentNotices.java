package org.fotacentre.gateway;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import org.fotacentre.upgrade.UpgradeLog.Sent;

/**
 * Writes down how sending went: one notice at once, and what comes meanwhile together, so that a push round has a
 * transaction for hundreds of lines. A line that cannot be written is told in the server's log and harms no other.
 */
final class SentNotices {

    private static final System.Logger LOG = System.getLogger(SentNotices.class.getName());
    private static final int MOST_TOGETHER = 1000;
    private static final int TRIES = 3;
    private static final int MOST_WAITING = 10_000;

    private final Executor executor;
    private final Consumer<List<Sent>> log;
    private final Queue<Sent> waiting = new ArrayDeque<>();
    private boolean writing;

    /** @param log writes all of them, or none and says so by an exception */
    SentNotices(Executor executor, Consumer<List<Sent>> log) {
        this.executor = executor;
        this.log = log;
    }

    /** Blocks while far too much is not written yet. */
    synchronized void awaitRoom() {
        try {
            while (waiting.size() >= MOST_WAITING) {
                wait();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Writes it soon; never blocks. */
    synchronized void add(Sent notice) {
        waiting.add(notice);
        if (!writing) {
            writing = true;
            executor.execute(this::write);
        }
    }

    /** Waits until everything is written, or has waited for that long. */
    synchronized void awaitAll(Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        try {
            for (long left = patience.toNanos(); writing && left > 0; left = end - System.nanoTime()) {
                TimeUnit.NANOSECONDS.timedWait(this, left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void write() {
        for (List<Sent> some = next(); !some.isEmpty(); some = next()) {
            write(some);
        }
    }

    private synchronized List<Sent> next() {
        List<Sent> some = new ArrayList<>();
        while (some.size() < MOST_TOGETHER && !waiting.isEmpty()) {
            some.add(waiting.remove());
        }
        writing = !some.isEmpty();
        notifyAll();
        return some;
    }

    private void write(List<Sent> notices) {
        try {
            log.accept(notices);
        } catch (RuntimeException e) {
            notices.forEach(notice -> write(notice, TRIES));
        }
    }

    /** Once more, since the database undoes one of two transactions that got in each other's way. */
    private void write(Sent notice, int tries) {
        try {
            log.accept(List.of(notice));
        } catch (RuntimeException e) {
            if (tries > 1) {
                write(notice, tries - 1);
            } else {
                LOG.log(System.Logger.Level.ERROR, "Not written down: " + notice, e);
            }
        }
    }
}
