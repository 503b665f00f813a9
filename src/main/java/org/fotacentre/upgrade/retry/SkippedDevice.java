package org.fotacentre.upgrade.retry;

import org.fotacentre.upgrade.SkipReason;

/** A device that a batch has skipped, and why. */
public record SkippedDevice(long deviceId, String deviceKey, String name, SkipReason reason) {
}
