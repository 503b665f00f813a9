package org.fotacentre.device.fact;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

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

    /** The sheets of these devices, by device; fresh ones where there are none. */
    Map<Long, FactSheet> open(Collection<Long> deviceIds) {
        Map<Long, FactSheet> sheets = deviceIds.isEmpty() ? new HashMap<>()
                : entities.createQuery("select s from FactSheet s where s.deviceId in :devices", FactSheet.class)
                        .setParameter("devices", deviceIds).getResultStream().collect(Collectors.toMap(FactSheet::deviceId, Function.identity()));
        deviceIds.forEach(id -> sheets.computeIfAbsent(id, this::fresh));
        return sheets;
    }

    private FactSheet fresh(long deviceId) {
        FactSheet sheet = new FactSheet(deviceId);
        entities.persist(sheet);
        return sheet;
    }
}
