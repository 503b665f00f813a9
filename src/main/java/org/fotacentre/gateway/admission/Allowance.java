package org.fotacentre.gateway.admission;

/** So much per second, saved up to a burst. Used under the lock of its owner. */
public final class Allowance {

    private static final double NANOS = 1e9;

    private final double perSecond;
    private final double most;
    private double left;
    private long at;

    /** @param seconds for how many seconds it is saved up */
    public Allowance(int perSecond, int seconds, long now) {
        this.perSecond = perSecond;
        this.most = (double) perSecond * seconds;
        this.left = most;
        this.at = now;
    }

    /** Takes one, if there is one. */
    boolean take(long now) {
        boolean there = left(now) >= 1;
        left -= there ? 1 : 0;
        return there;
    }

    /** Takes one although there may be none; the debt is paid by waiting. */
    public void owe(long now) {
        left = left(now) - 1;
    }

    /** What was taken or is owed counts no more. */
    void giveBack(long now) {
        left = Math.min(most, left(now) + 1);
    }

    /** Nanoseconds until there is one again, 0 if there is. */
    public long delay(long now) {
        return Math.max(0, (long) ((1 - left(now)) / perSecond * NANOS));
    }

    /** Whether nothing of it is used. */
    boolean isFull(long now) {
        return left(now) >= most;
    }

    private double left(long now) {
        left = Math.min(most, left + (now - at) / NANOS * perSecond);
        at = now;
        return left;
    }
}
