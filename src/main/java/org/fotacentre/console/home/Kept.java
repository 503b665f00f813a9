package org.fotacentre.console.home;

import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * What takes the database some time to count, kept for a hundred times as long as that took: a small fleet is counted anew for
 * everybody who looks, and a large one never costs more than a hundredth of one processor. Thread-safe.
 */
final class Kept<T> {

    private static final int TIMES = 100;

    private final Supplier<T> count;
    private final LongSupplier nanos;
    private Optional<T> value = Optional.empty();
    private long until;

    /** @param nanos a clock that only runs forward, such as {@link System#nanoTime} */
    Kept(Supplier<T> count, LongSupplier nanos) {
        this.count = count;
        this.nanos = nanos;
    }

    /** The value, maybe as it was a while ago. Who comes while it is counted waits for that. */
    synchronized T now() {
        long start = nanos.getAsLong();
        if (value.isEmpty() || start - until >= 0) {
            value = Optional.of(count.get());
            until = start + TIMES * (nanos.getAsLong() - start);
        }
        return value.get();
    }
}
