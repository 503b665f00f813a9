package org.fotacentre.gateway.admission;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * Counts who comes and goes, and says no when it is too much: from one address, or in all. Whoever comes while all
 * together come too fast is not refused: {@link #pause} says how long the others had better wait. An IPv6 neighbour owns
 * 2^64 addresses, so the first half of one counts as the address. Thread-safe.
 */
public final class Turnstile {

    private static final int BURST_SECONDS = 10;
    private static final int TIDY_ABOVE = 1000;

    private final Limits limits;
    private final LongSupplier nanos;
    private final Allowance rate;
    private final Map<String, Visitor> visitors = new HashMap<>();
    private int open;
    private int tidyAbove = TIDY_ABOVE;

    /** @param nanos a clock that only runs forward, such as {@link System#nanoTime} */
    public Turnstile(Limits limits, LongSupplier nanos) {
        this.limits = limits;
        this.nanos = nanos;
        this.rate = new Allowance(limits.perSecond().inAll(), 1, nanos.getAsLong());
    }

    /**
     * Somebody comes. Whoever is not refused has to {@link #leave} later.
     *
     * @return why not, for the log; empty to come in
     */
    public synchronized Optional<String> enter(InetAddress from) {
        long now = nanos.getAsLong();
        rate.owe(now);
        tidy(now);
        Visitor visitor = visitors.computeIfAbsent(place(from), place -> new Visitor(
                new Allowance(limits.perSecond().perAddress(), BURST_SECONDS, now)));
        if (!visitor.allowance.take(now)) {
            return Optional.of("too many new connections per second from one address");
        }
        if (visitor.open >= limits.connections().perAddress()) {
            return Optional.of("too many connections from one address");
        }
        if (open >= limits.connections().inAll()) {
            return Optional.of("too many connections");
        }
        visitor.open++;
        open++;
        return Optional.empty();
    }

    /** Somebody who came in is gone. */
    public synchronized void leave(InetAddress from) {
        visitors.get(place(from)).open--;
        open--;
    }

    /** Somebody who came in is none of those who are counted here: it is as if they had not come. */
    public synchronized void forget(InetAddress from) {
        long now = nanos.getAsLong();
        leave(from);
        visitors.get(place(from)).allowance.giveBack(now);
        rate.giveBack(now);
    }

    /** How long nobody else should be let in, in nanoseconds; 0 for not at all. */
    public synchronized long pause() {
        return rate.delay(nanos.getAsLong());
    }

    /** How many addresses are remembered. */
    synchronized int remembered() {
        return visitors.size();
    }

    /** Forgets those that are gone and have not come too often; seldom, since it looks at all. */
    private void tidy(long now) {
        if (visitors.size() >= tidyAbove) {
            visitors.values().removeIf(visitor -> visitor.open == 0 && visitor.allowance.isFull(now));
            tidyAbove = Math.max(TIDY_ABOVE, 2 * visitors.size());
        }
    }

    private static String place(InetAddress address) {
        byte[] bytes = address.getAddress();
        return HexFormat.of().formatHex(address instanceof Inet6Address ? Arrays.copyOf(bytes, bytes.length / 2) : bytes);
    }

    private static final class Visitor {

        private final Allowance allowance;
        private int open;

        private Visitor(Allowance allowance) {
            this.allowance = allowance;
        }
    }
}
