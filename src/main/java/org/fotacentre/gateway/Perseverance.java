package org.fotacentre.gateway;

import static java.lang.System.Logger.Level.DEBUG;
import static java.lang.System.Logger.Level.WARNING;

import java.util.concurrent.atomic.AtomicBoolean;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.fotacentre.device.Devices;

/**
 * Sees to it that what was heard is stored: tries again when two transactions got in each other's way, and waits as long
 * as the database is away. Only what fails again and again while the database is there is given up.
 */
@ApplicationScoped
class Perseverance {

    private static final System.Logger LOG = System.getLogger(Perseverance.class.getName());
    private static final int TRIES = 5;
    private static final long FIRST_PAUSE_MILLIS = 20;
    private static final long LONGEST_PAUSE_MILLIS = 2_000;

    @Inject
    private Devices devices;

    private final AtomicBoolean away = new AtomicBoolean();
    private volatile boolean stopped;

    /**
     * Does the work once, however often it has to be tried.
     *
     * @return whether it was done; it was not if the server stops while the database is away
     * @throws RuntimeException what the last try threw, if it is not for the database that it cannot be done
     */
    boolean untilDone(Runnable work) {
        long pause = FIRST_PAUSE_MILLIS;
        for (int tries = 1; !stopped; pause = Math.min(2 * pause, LONGEST_PAUSE_MILLIS)) {
            try {
                work.run();
                return true;
            } catch (RuntimeException e) {
                tries += isDatabaseThere(e) ? 1 : 0;
                if (tries > TRIES) {
                    throw e;
                }
            }
            if (!slept(pause)) {
                return false;
            }
        }
        return false;
    }

    private boolean isDatabaseThere(RuntimeException trouble) {
        try {
            devices.requireDatabase();
            LOG.log(DEBUG, "Once more, after", trouble);
            away.set(false);
            return true;
        } catch (RuntimeException e) {
            LOG.log(away.getAndSet(true) ? DEBUG : WARNING, "The database does not answer; what devices say waits for it: {0}", e.getMessage());
            return false;
        }
    }

    private static boolean slept(long millis) {
        try {
            Thread.sleep(millis);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @PreDestroy
    void stop() {
        stopped = true;
    }
}
