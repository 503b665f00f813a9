package org.fotacentre.gateway;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import java.util.stream.Stream;

/**
 * Work in lanes: what concerns one device is done in order, one piece after the other; what concerns different devices
 * is done side by side, in as many pieces as there are lanes. Work that fails, however badly, is logged and holds up nothing.
 * Lanes may be bounded: whoever brings more work than they take waits until some is done.
 */
final class Lanes {

    private static final System.Logger LOG = System.getLogger(Lanes.class.getName());

    private final Executor executor;
    private final Semaphore room;
    private final Lane[] lanes;

    /** @param count most pieces of work at the same time */
    Lanes(Executor executor, int count) {
        this(executor, count, Integer.MAX_VALUE);
    }

    /** @param most pieces of work that are taken, those that wait included */
    Lanes(Executor executor, int count, int most) {
        this.executor = executor;
        this.room = new Semaphore(most);
        this.lanes = Stream.generate(Lane::new).limit(count).toArray(Lane[]::new);
    }

    /** Does the work after everything given before for the same device; waits for room to take it. */
    void run(String clientId, Runnable work) {
        room.acquireUninterruptibly();
        lanes[Math.floorMod(clientId.hashCode(), lanes.length)].add(() -> {
            try {
                work.run();
            } catch (RuntimeException | Error e) {
                LOG.log(System.Logger.Level.ERROR, "Work for device " + clientId + " failed", e);
            } finally {
                room.release();
            }
        });
    }

    private final class Lane {

        private final Queue<Runnable> waiting = new ArrayDeque<>();
        private boolean busy;

        synchronized void add(Runnable work) {
            waiting.add(work);
            if (!busy) {
                busy = true;
                executor.execute(this::drain);
            }
        }

        private void drain() {
            for (Runnable next = next(); next != null; next = next()) {
                next.run();
            }
        }

        private synchronized Runnable next() {
            busy = !waiting.isEmpty();
            return waiting.poll();
        }
    }
}
