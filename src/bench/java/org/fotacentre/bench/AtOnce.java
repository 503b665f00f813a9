package org.fotacentre.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** The same thing done by several threads at the same time. */
final class AtOnce {

    private AtOnce() {
    }

    /** What one of them does. */
    interface Part {

        /** Does part {@code number}, from 0. */
        void run(int number) throws Exception;
    }

    /** Returns when all parts are done, or throws what one of them threw. */
    static void run(int threads, Part part) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Future<?>> parts = new ArrayList<>();
            for (int number = 0; number < threads; number++) {
                int mine = number;
                parts.add(pool.submit(() -> {
                    part.run(mine);
                    return null;
                }));
            }
            for (Future<?> one : parts) {
                one.get();
            }
        } finally {
            pool.shutdownNow();
        }
    }
}
