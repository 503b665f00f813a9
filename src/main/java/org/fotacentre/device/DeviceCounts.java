package org.fotacentre.device;

/**
 * Devices in numbers.
 *
 * @param total all of them
 * @param activated those that connected at least once
 * @param online those that are connected now
 */
public record DeviceCounts(long total, long activated, long online) {

    /** No device at all. */
    public static final DeviceCounts NONE = new DeviceCounts(0, 0, 0);

    /** These and others together. */
    DeviceCounts and(DeviceCounts others) {
        return new DeviceCounts(total + others.total, activated + others.activated, online + others.online);
    }

    /** Activated devices that are not connected now. */
    public long offline() {
        return Math.max(0, activated - online);
    }

    /** Devices that are known and have never connected. */
    public long awaited() {
        return total - activated;
    }
}
