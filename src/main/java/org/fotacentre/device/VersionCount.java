package org.fotacentre.device;

import org.fotacentre.shared.ComponentId;
import org.fotacentre.shared.Version;

/**
 * How many devices of a product last reported a version of a component.
 *
 * @param component the component; a module goes by its model, since it reports no identifier of its own
 * @param version the version reported
 * @param devices how many devices, at least 1
 */
public record VersionCount(ComponentId component, Version version, long devices) {
}
