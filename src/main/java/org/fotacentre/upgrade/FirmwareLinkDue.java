package org.fotacentre.upgrade;

import java.time.Instant;

import org.fotacentre.device.Recipient;
import org.fotacentre.shared.ComponentId;
import org.fotacentre.shared.Version;

/**
 * A device accepted and waits for the download link, for 30 seconds at most (protocol.md 5.4); it goes out after commit.
 *
 * @param attempt number of the attempt it is for, from 1
 * @param since when the device came to where it waits
 */
public record FirmwareLinkDue(Recipient recipient, long componentUpgradeId, int attempt, ComponentId component, Version target,
        long packageId, Instant since) {
}
