package org.fotacentre.device.fact;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.fotacentre.shared.DeviceFact;

/**
 * All that one device told of itself, in one row: a fleet that comes back at once tells a dozen things per device.
 * What a report leaves out stays as it was.
 */
@Entity
@Table(name = "device_facts")
public class FactSheet {

    @Id
    @Column(name = "device_id")
    private long deviceId;

    private String facts = FactsAsJson.write(Map.of());

    protected FactSheet() {
    }

    FactSheet(long deviceId) {
        this.deviceId = deviceId;
    }

    long deviceId() {
        return deviceId;
    }

    void tell(Map<DeviceFact, String> told, Instant now) {
        Map<DeviceFact, ToldFact> all = FactsAsJson.read(facts);
        told.forEach((fact, value) -> all.put(fact, new ToldFact(value, now)));
        facts = FactsAsJson.write(all);
    }

    /** What it told, in the order of the enumeration. */
    Map<DeviceFact, ToldFact> all() {
        return Collections.unmodifiableMap(FactsAsJson.read(facts));
    }
}
