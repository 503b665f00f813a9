package org.fotacentre.fuzz;

import java.lang.management.ManagementFactory;

/** How many bytes of memory this thread has asked for, measured exactly by the JVM; so no test has to wait for the garbage collector. */
public final class Appetite {

    private static final com.sun.management.ThreadMXBean THREADS =
            (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();

    private long before;
    private long most;
    private long sum;

    /** Measures one piece of work. */
    public void of(Runnable work) {
        before = THREADS.getCurrentThreadAllocatedBytes();
        work.run();
        long eaten = THREADS.getCurrentThreadAllocatedBytes() - before;
        most = Math.max(most, eaten);
        sum += eaten;
    }

    /** The largest of all pieces, in bytes. */
    public long most() {
        return most;
    }

    /** All pieces together, in bytes. */
    public long sum() {
        return sum;
    }
}
