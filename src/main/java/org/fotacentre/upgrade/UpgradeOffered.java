package org.fotacentre.upgrade;

import org.fotacentre.device.Recipient;
import org.fotacentre.plan.Strategy;
import org.fotacentre.shared.ComponentId;
import org.fotacentre.shared.Version;

/**
 * A component of a device was offered its upgrade; the notice goes out after commit. The same offer is made again at
 * each tick until the device decides.
 *
 * @param source version the device runs now
 * @param storageBytes what the device must have free: size of the largest file (product.md 2.8.3)
 * @param strategy limits the device checks itself
 * @param trigger who wanted it; a device or a person that asked waits for it
 */
public record UpgradeOffered(Recipient recipient, long componentUpgradeId, ComponentId component,
        Version source, Version target, long storageBytes, Strategy strategy, Trigger trigger) {
}
