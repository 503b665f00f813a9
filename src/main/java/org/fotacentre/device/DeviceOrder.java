package org.fotacentre.device;

/**
 * The order of a list of devices.
 *
 * @param column what they are ordered by
 * @param ascending the oldest first; those without a time then come first
 */
public record DeviceOrder(Column column, boolean ascending) {

    /** How devices are listed until somebody wants another order. */
    public static final DeviceOrder NEWEST_FIRST = new DeviceOrder(Column.CREATED, false);

    /** What devices can be ordered by. */
    public enum Column { CREATED, ACTIVATED, LAST_ONLINE }
}
