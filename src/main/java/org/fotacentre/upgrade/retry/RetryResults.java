package org.fotacentre.upgrade.retry;

import java.util.Map;

import org.fotacentre.upgrade.SkipReason;

/**
 * What a batch has come to so far.
 *
 * @param devices how many devices had each outcome; one without devices may be missing
 * @param skipped how many were skipped for each reason
 * @param pending how many have not had their turn
 */
public record RetryResults(Map<RetryOutcome, Long> devices, Map<SkipReason, Long> skipped, long pending) {

    public RetryResults {
        devices = Map.copyOf(devices);
        skipped = Map.copyOf(skipped);
    }

    /** Devices with that outcome. */
    public long count(RetryOutcome outcome) {
        return devices.getOrDefault(outcome, 0L);
    }

    /** All devices of the batch. */
    public long total() {
        return devices.values().stream().mapToLong(Long::longValue).sum() + pending;
    }
}
