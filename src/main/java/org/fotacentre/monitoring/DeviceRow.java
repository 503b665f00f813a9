package org.fotacentre.monitoring;

import java.time.Instant;
import java.util.Optional;

import org.fotacentre.upgrade.Consent;
import org.fotacentre.upgrade.DeviceStatus;
import org.fotacentre.upgrade.FailureReason;

/**
 * One device in the list of a plan's monitoring.
 *
 * @param consent what its user has said
 * @param touched whether the plan has dealt with it, so that there are details to show
 */
public record DeviceRow(long deviceId, String deviceKey, String name, boolean online, boolean touched, DeviceStatus status,
        Optional<FailureReason> reason, Consent.Word consent, Optional<Instant> startedAt, Optional<Instant> endedAt) {
}
