package org.fotacentre.bench;

import java.util.Arrays;

/** Durations of the same thing done again and again, in milliseconds. May be filled from several threads. */
public final class Samples {

    private double[] millis = new double[64];
    private int size;

    /** What is timed. */
    public interface Work {

        /** Does it once. */
        void run() throws Exception;
    }

    /** How long it takes, in milliseconds. */
    public static double time(Work work) throws Exception {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e6;
    }

    /** Does something a number of times, after half as many times that do not count. */
    public static Samples of(int times, Work work) throws Exception {
        Samples samples = new Samples();
        for (int i = -times / 2; i < times; i++) {
            double took = time(work);
            if (i >= 0) {
                samples.add(took);
            }
        }
        return samples;
    }

    /** Adds one duration in milliseconds. */
    public synchronized void add(double duration) {
        millis = size == millis.length ? Arrays.copyOf(millis, size * 2) : millis;
        millis[size++] = duration;
    }

    /** How many there are. */
    public synchronized int count() {
        return size;
    }

    /** The one in the middle, in milliseconds. */
    public double median() {
        return percentile(50);
    }

    /**
     * The shortest duration that so many percent do not exceed, in milliseconds.
     *
     * @param percent 0–100; 100 gives the longest
     * @throws IllegalStateException if there are no samples
     */
    public synchronized double percentile(double percent) {
        if (size == 0) {
            throw new IllegalStateException("Nothing was measured");
        }
        double[] sorted = Arrays.copyOf(millis, size);
        Arrays.sort(sorted);
        return sorted[Math.max(0, (int) Math.ceil(percent / 100 * size) - 1)];
    }
}
