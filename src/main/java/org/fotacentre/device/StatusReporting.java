package org.fotacentre.device;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Stores the conditions that devices say they are in. */
@ApplicationScoped
public class StatusReporting {

    /**
     * Stores the reports at {@code now}; an empty one changes nothing.
     *
     * @param locked the devices, which the transaction has locked
     * @param conditions of each of them, by id
     */
    @Transactional
    public void report(List<Device> locked, Map<Long, ReportedCondition> conditions, Instant now) {
        locked.stream().filter(device -> !conditions.get(device.id()).isEmpty()).forEach(device -> device.report(conditions.get(device.id()), now));
    }
}
