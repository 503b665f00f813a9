package org.fotacentre.gateway.download;

import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Looks after something when the time comes, until it is called off. Then it lets go of it at once: timers of servers keep
 * what was cancelled until its time has come, and with it all that it holds. Thread-safe.
 */
final class Watch {

    private final ScheduledExecutorService timer;
    private Optional<Runnable> look;
    private Optional<Future<?>> next = Optional.empty();

    /** @param look is run at the times given to {@link #lookIn} */
    Watch(ScheduledExecutorService timer, Runnable look) {
        this.timer = timer;
        this.look = Optional.of(look);
    }

    /** Looks once after {@code nanos} nanoseconds, unless it has been called off by then. */
    synchronized void lookIn(long nanos) {
        if (look.isPresent()) {
            next = Optional.of(timer.schedule(() -> current().ifPresent(Runnable::run), nanos, TimeUnit.NANOSECONDS));
        }
    }

    /** Looks no more. */
    synchronized void callOff() {
        look = Optional.empty();
        next.ifPresent(task -> task.cancel(false));
    }

    private synchronized Optional<Runnable> current() {
        return look;
    }
}
