package org.fotacentre.monitoring;

import org.fotacentre.upgrade.ComponentState;

/**
 * One component of a device under a plan.
 *
 * @param type by the name of its constant
 * @param source version it ran when it was offered, or empty text
 */
public record ComponentRow(String identifier, String type, String source, String target, ComponentState state, int attempts) {
}
