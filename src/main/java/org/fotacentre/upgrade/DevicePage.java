package org.fotacentre.upgrade;

import java.util.List;

/**
 * Some devices that a tick looks at together.
 *
 * @param begun whether the plan has begun with them, else it has not met them
 */
record DevicePage(long planId, List<Long> deviceIds, boolean begun) {

    DevicePage {
        deviceIds = List.copyOf(deviceIds);
    }
}
