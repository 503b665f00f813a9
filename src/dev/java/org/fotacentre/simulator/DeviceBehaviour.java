package org.fotacentre.simulator;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** How a simulated device takes upgrades: willing and able, unless told otherwise. May be changed at any time, from any thread. */
public final class DeviceBehaviour {

    /** What the application on the device does when a plan arrives. */
    public enum Answer {
        /** Takes the upgrade. */
        ACCEPT,
        /** Does not want it. */
        REFUSE,
        /** Leaves the plan unanswered, as while waiting for its user. */
        SILENCE
    }

    private final AtomicInteger downloadsToFail = new AtomicInteger();
    private final AtomicInteger linksToMiss = new AtomicInteger();
    private final AtomicBoolean resets = new AtomicBoolean();
    private volatile Answer answer = Answer.ACCEPT;
    private volatile boolean flashesBadly;
    private volatile boolean saysAllTwice;
    private volatile int bytesPerSecond = Integer.MAX_VALUE;

    /** Says yes to plans from now on. */
    public DeviceBehaviour accept() {
        answer = Answer.ACCEPT;
        return this;
    }

    /** Says no to plans from now on. */
    public DeviceBehaviour refuse() {
        answer = Answer.REFUSE;
        return this;
    }

    /** Does not answer plans from now on. */
    public DeviceBehaviour staySilent() {
        answer = Answer.SILENCE;
        return this;
    }

    /** Breaks off the next {@code count} downloads half-way. */
    public DeviceBehaviour failDownloads(int count) {
        downloadsToFail.set(count);
        return this;
    }

    /** Loses its connection right after it accepted, the next {@code count} times, so that the link finds nobody (JSON). */
    public DeviceBehaviour missLinks(int count) {
        linksToMiss.set(count);
        return this;
    }

    /** Whether installing leaves the old version running from now on. */
    public DeviceBehaviour flashBadly(boolean badly) {
        flashesBadly = badly;
        return this;
    }

    /** Sends each message twice, from its next connection on. */
    public DeviceBehaviour sayAllTwice() {
        saysAllTwice = true;
        return this;
    }

    /** Downloads no faster than that from now on, as over a slow radio link. */
    public DeviceBehaviour downloadAt(int newBytesPerSecond) {
        bytesPerSecond = newBytesPerSecond;
        return this;
    }

    /** Asks for its secret once more at its next connection (Qth-Py, protocol.md 2.4). */
    public DeviceBehaviour resetOnce() {
        resets.set(true);
        return this;
    }

    Answer answer() {
        return answer;
    }

    boolean saysAllTwice() {
        return saysAllTwice;
    }

    /** Keeps the download from being faster than it may be, after {@code count} more bytes. */
    void slowDown(int count) {
        if (bytesPerSecond < Integer.MAX_VALUE) {
            LockSupport.parkNanos(1_000_000_000L * count / bytesPerSecond);
        }
    }

    boolean flashesBadly() {
        return flashesBadly;
    }

    /** Whether the connection that begins now is to ask for the secret; forgets it. */
    boolean takeReset() {
        return resets.getAndSet(false);
    }

    /** Whether the download that starts now is to fail; counts it. */
    boolean takeFailure() {
        return take(downloadsToFail);
    }

    /** Whether the device is to be away when the link comes that it accepts now; counts it. */
    boolean takeMiss() {
        return take(linksToMiss);
    }

    private static boolean take(AtomicInteger count) {
        return count.getAndUpdate(left -> Math.max(0, left - 1)) > 0;
    }
}
