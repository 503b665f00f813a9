package org.fotacentre.upgrade;

import org.fotacentre.shared.ComponentId;
import org.fotacentre.shared.Version;

/**
 * One component of a device on its way to its target.
 *
 * @param current the version the device reports now
 * @param packageId the version package that leads there; of a component at its target, the one that would have
 */
public record Step(ComponentId component, Version current, Version target, long packageId) {

    /** Whether there is anything to do. */
    public boolean isNeeded() {
        return !current.equals(target);
    }
}
