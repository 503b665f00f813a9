package org.fotacentre.monitoring;

import java.time.Instant;
import java.util.Optional;

import org.fotacentre.upgrade.Consent;
import org.fotacentre.upgrade.DeviceStatus;
import org.fotacentre.upgrade.FailureReason;

/**
 * One device in the list of a plan's monitoring.
 *
 * @param presence whether it is there
 * @param upgradeId what the plan has done with it; empty if it has not dealt with it, so that there are no details
 * @param reason why it failed or does not go on; of a plan that is over, also why it never started (product.md 6.9)
 * @param consent what its user has said
 */
public record DeviceRow(long deviceId, String deviceKey, String name, Presence presence, Optional<Long> upgradeId, DeviceStatus status,
        Optional<FailureReason> reason, Consent.Word consent, Optional<Instant> startedAt, Optional<Instant> endedAt) {

    /** Whether the plan has failed on it for good. */
    public boolean hasFailed() {
        return status == DeviceStatus.FAILED;
    }

    /** Whether a device is there. */
    public enum Presence { ONLINE, OFFLINE, DELETED }
}
