package org.fotacentre.device.fact;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.fotacentre.device.Device;
import org.fotacentre.shared.DeviceFact;

/** Stores what devices tell of themselves. */
@ApplicationScoped
public class FactReporting {

    @Inject
    private FactSheets sheets;

    /**
     * Stores what was told at {@code now}; an empty report changes nothing.
     *
     * @param locked the devices, which the transaction has locked: there may be no sheet yet that could be
     * @param told by each of them, by id
     */
    @Transactional
    public void report(List<Device> locked, Map<Long, Map<DeviceFact, String>> told, Instant now) {
        List<Long> telling = locked.stream().map(Device::id).filter(id -> !told.get(id).isEmpty()).toList();
        sheets.open(telling).forEach((id, sheet) -> sheet.tell(told.get(id), now));
    }
}
