package org.fotacentre.device.fact;

import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;

import org.fotacentre.shared.DeviceFact;

/** What devices told of themselves. */
@ApplicationScoped
@Transactional
public class FactSheets {

    @PersistenceContext
    private EntityManager entities;

    /** What a device told; nothing of one that never did. */
    public Map<DeviceFact, ToldFact> of(long deviceId) {
        FactSheet sheet = entities.find(FactSheet.class, deviceId);
        return sheet == null ? Map.of() : sheet.all();
    }

    /** The sheet of a device, or a fresh one. */
    FactSheet open(long deviceId) {
        FactSheet sheet = entities.find(FactSheet.class, deviceId);
        if (sheet == null) {
            sheet = new FactSheet(deviceId);
            entities.persist(sheet);
        }
        return sheet;
    }
}
