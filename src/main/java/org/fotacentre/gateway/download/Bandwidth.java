package org.fotacentre.gateway.download;

/**
 * A budget of bytes that grows with time, up to what one second brings; whoever sends draws from it. Thread-safe.
 */
final class Bandwidth {

    /** A budget that never runs out. */
    static final Bandwidth UNLIMITED = new Bandwidth(Long.MAX_VALUE, 0);

    private static final long SECOND = 1_000_000_000L;

    private final long bytesPerSecond;
    private long budget;
    private long filledAt;

    private Bandwidth(long bytesPerSecond, long now) {
        this.bytesPerSecond = bytesPerSecond;
        budget = bytesPerSecond;
        filledAt = now;
    }

    /**
     * A budget of so many kilobytes (of 1024 bytes) a second, full at {@code now}; 0 is no limit.
     *
     * @param now nanoseconds of a clock that only goes forward
     */
    static Bandwidth ofKilobytes(int kilobytesPerSecond, long now) {
        return kilobytesPerSecond == 0 ? UNLIMITED : new Bandwidth(kilobytesPerSecond * 1024L, now);
    }

    /** Draws at most {@code wanted} bytes; answers how many there were, maybe none. */
    synchronized int draw(int wanted, long now) {
        if (bytesPerSecond == Long.MAX_VALUE) {
            return wanted;
        }
        long elapsed = Math.min(SECOND, Math.max(0, now - filledAt));
        budget = Math.min(bytesPerSecond, budget + bytesPerSecond * elapsed / SECOND);
        filledAt = now;
        int drawn = (int) Math.min(wanted, budget);
        budget -= drawn;
        return drawn;
    }

    /** Gives back bytes that were drawn and not sent. */
    synchronized void giveBack(int bytes) {
        if (bytesPerSecond < Long.MAX_VALUE) {
            budget = Math.min(bytesPerSecond, budget + bytes);
        }
    }
}
