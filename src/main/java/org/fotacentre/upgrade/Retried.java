package org.fotacentre.upgrade;

import java.util.Optional;

/**
 * What a wish for another try came to on one device.
 *
 * @param skipped why there is no other try; empty if there is
 * @param ready whether it can go on at once: the device is online, or turns out to run its target already
 */
public record Retried(long deviceId, Optional<SkipReason> skipped, boolean ready) {
}
