package org.fotacentre.device.fact;

import java.time.Instant;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.fotacentre.device.Device;
import org.fotacentre.device.Devices;
import org.fotacentre.shared.DeviceFact;

/** Stores what a device tells of itself. The device's row is locked, since there may be no sheet yet that could be. */
@ApplicationScoped
public class FactReporting {

    @Inject
    private Devices devices;

    @Inject
    private FactSheets sheets;

    /** Stores what was told at {@code now}; a report of a device that is gone, or an empty one, changes nothing. */
    @Transactional
    public void report(long deviceId, Map<DeviceFact, String> told, Instant now) {
        if (!told.isEmpty()) {
            devices.lock(deviceId).map(Device::id).map(sheets::open).ifPresent(sheet -> sheet.tell(told, now));
        }
    }
}
