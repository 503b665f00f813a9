package org.fotacentre.gateway;

import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * Tells whether the shared subscription, by which nodes hear devices, is alive. Each node says something each second on a topic of its
 * own among those of the devices; whichever node the broker gives it to passes it on to the one that said it. HiveMQ CE
 * sometimes stops serving a shared subscription without a word while everything else goes on (hivemq-community-edition issue 558).
 * Under load a message to the node itself wakes it; right after a start only a new connection does. Any message of a device is a
 * sign of life too, so that a long queue is not taken for a dead one.
 */
final class Pulse {

    /** Nothing heard for so long means that the subscription is dead. */
    static final Duration LONGEST = Duration.ofSeconds(10);

    /** A message of a node to itself that says nothing. */
    static final byte[] NOTHING = {0};

    /** No client of a device is called like this: theirs begin with {@code qd}. */
    private static final String TOPICS = "q/2/d/fota/";

    private final LongSupplier nanoTime;
    private volatile long heardAt;

    /** @param nanoTime a clock that only goes forward */
    Pulse(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
        heard();
    }

    /** Where a node says it. */
    static String topic(String node) {
        return TOPICS + node;
    }

    /** Which node said what came on a topic; empty when it was no node. */
    static Optional<String> sayer(String topic) {
        return topic.startsWith(TOPICS) ? Optional.of(topic.substring(TOPICS.length())) : Optional.empty();
    }

    /** The subscription has brought something. */
    void heard() {
        heardAt = nanoTime.getAsLong();
    }

    /** Whether it has brought nothing for too long. */
    boolean isLost() {
        return nanoTime.getAsLong() - heardAt > LONGEST.toNanos();
    }
}
