package org.fotacentre.device;

import java.time.Instant;

/** A device has been deleted at {@code at}. Fired inside the transaction that deletes it. */
public record DeviceDeleted(long deviceId, Instant at) {
}
