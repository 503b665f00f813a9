package org.fotacentre.device;

import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Stores the condition a device says it is in. */
@ApplicationScoped
public class StatusReporting {

    @Inject
    private Devices devices;

    /** Stores the report at {@code now}; a report of a device that is gone, or an empty one, changes nothing. */
    @Transactional
    public void report(long deviceId, ReportedCondition condition, Instant now) {
        if (!condition.isEmpty()) {
            devices.findLive(deviceId).ifPresent(device -> device.report(condition, now));
        }
    }
}
