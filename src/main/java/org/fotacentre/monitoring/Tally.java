package org.fotacentre.monitoring;

import java.util.Map;
import java.util.OptionalDouble;

import org.fotacentre.upgrade.DeviceStatus;

/**
 * How many devices a plan has brought how far.
 *
 * @param counts devices by status; a status without devices may be missing
 * @param untouched how many of the not upgraded ones the plan has not dealt with
 */
public record Tally(Map<DeviceStatus, Long> counts, long untouched) {

    /** No device at all. */
    public static final Tally NONE = new Tally(Map.of(), 0);

    public Tally {
        counts = Map.copyOf(counts);
    }

    /** Devices with that status. */
    public long count(DeviceStatus status) {
        return counts.getOrDefault(status, 0L);
    }

    /** Devices with that status that the plan has dealt with. */
    public long touched(DeviceStatus status) {
        return count(status) - (status == DeviceStatus.NOT_UPGRADED ? untouched : 0);
    }

    /** All devices the plan is for or has dealt with. */
    public long total() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Success rate in percent: successes by successes and failures (product.md 2.9); empty before the first of them. */
    public OptionalDouble successRate() {
        long succeeded = count(DeviceStatus.SUCCEEDED);
        long finished = succeeded + count(DeviceStatus.FAILED);
        return finished == 0 ? OptionalDouble.empty() : OptionalDouble.of(100.0 * succeeded / finished);
    }

    /** What part of all devices has that status, in percent. */
    public double share(DeviceStatus status) {
        return total() == 0 ? 0 : 100.0 * count(status) / total();
    }
}
