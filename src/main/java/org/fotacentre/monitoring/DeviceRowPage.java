package org.fotacentre.monitoring;

import org.fotacentre.shared.Rows;

/**
 * One page of a plan's devices.
 *
 * @param more whether there are more devices than can be paged through; then {@code rows.total()} is how many can
 */
public record DeviceRowPage(Rows<DeviceRow> rows, boolean more) {
}
