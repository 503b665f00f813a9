package org.fotacentre.gateway;

import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Work in lanes: what concerns one device is dealt with in order, one piece after the other; what concerns different devices
 * is dealt with side by side, in as many lanes as there are. What waits in a lane leaves it by the page: as much as there is, but only
 * one piece for a device. So the more there is to do, the less each piece costs; and after a page a lane lets some more come in before it
 * takes the next. Work that fails, however badly, is logged and holds up nothing.
 */
final class Lanes<T> implements AutoCloseable {

    /** One for each processor, but two at least: more make the pages smaller, and each piece of work dearer. */
    static final int AS_MANY_AS_HELP = Math.max(2, Runtime.getRuntime().availableProcessors());

    private static final int TOGETHER = 100;
    private static final long LONGEST_PAUSE_NANOS = 20_000_000;
    private static final System.Logger LOG = System.getLogger(Lanes.class.getName());

    private final Workers workers;
    private final int together;
    private final Consumer<List<T>> work;
    private final List<Lane> lanes;

    /**
     * Lanes in which {@code work} is done, each by a thread of its own.
     *
     * @param count of lanes
     * @param together most pieces on a page
     */
    Lanes(ThreadFactory threads, int count, int together, Consumer<List<T>> work) {
        this.workers = new Workers(threads, count);
        this.together = together;
        this.work = work;
        this.lanes = Stream.generate(Lane::new).limit(count).toList();
    }

    /** As many lanes as help, for pages of up to {@value #TOGETHER} pieces. */
    static <T> Lanes<T> ofPages(ThreadFactory threads, Consumer<List<T>> work) {
        return new Lanes<>(threads, AS_MANY_AS_HELP, TOGETHER, work);
    }

    /** Lanes for pieces of work that have nothing in common. */
    static Lanes<Runnable> ofTasks(ThreadFactory threads, int count) {
        return new Lanes<>(threads, count, 1, page -> page.forEach(Runnable::run));
    }

    /** Deals with the piece after everything given before for the same device. */
    void add(String clientId, T piece) {
        lanes.get(Math.floorMod(clientId.hashCode(), lanes.size())).add(new Waiting<>(clientId, piece));
    }

    /** Ends all work, whatever it is at; after the last that anybody waits for. */
    @Override
    public void close() {
        workers.close();
    }

    private record Waiting<T>(String clientId, T piece) {
    }

    private final class Lane {

        private final Queue<Waiting<T>> queue = new ArrayDeque<>();
        private boolean busy;

        synchronized void add(Waiting<T> last) {
            queue.add(last);
            if (!busy) {
                busy = true;
                workers.execute(this::drain);
            } else if (queue.size() >= together) {
                notifyAll();
            }
        }

        private void drain() {
            for (Map<String, T> page = next(); !page.isEmpty(); page = next()) {
                long start = System.nanoTime();
                try {
                    work.accept(List.copyOf(page.values()));
                } catch (RuntimeException | Error e) {
                    LOG.log(System.Logger.Level.ERROR, "Work for " + page.keySet() + " failed", e);
                }
                gather((System.nanoTime() - start) / 2);
            }
        }

        /** Half the time a page took is time for the next to grow; a lane that was idle does not wait for anybody. */
        private synchronized void gather(long nanos) {
            long end = System.nanoTime() + Math.min(nanos, LONGEST_PAUSE_NANOS);
            try {
                for (long left = end - System.nanoTime(); together > 1 && queue.size() < together && left > 0; left = end - System.nanoTime()) {
                    TimeUnit.NANOSECONDS.timedWait(this, left);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        private synchronized Map<String, T> next() {
            Map<String, T> page = new LinkedHashMap<>();
            while (page.size() < together && !queue.isEmpty() && !page.containsKey(queue.peek().clientId())) {
                Waiting<T> next = queue.remove();
                page.put(next.clientId(), next.piece());
            }
            busy = !page.isEmpty();
            return page;
        }
    }
}
