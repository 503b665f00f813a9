package org.fotacentre.upgrade;

import java.time.Instant;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;

import org.fotacentre.shared.ManyRows;

/** Stores many new upgrades at once: JPA would go to the database for each, since the database gives them their ids. */
@ApplicationScoped
@Transactional
class NewUpgrades {

    @PersistenceContext
    private EntityManager database;

    /**
     * Stores them with their components and answers the ids of these, which the objects themselves do not learn. The unique
     * keys speak up if one of the devices has an upgrade of the plan, or an open one, by now.
     */
    Map<ComponentUpgrade, Long> add(List<DeviceUpgrade> upgrades, Instant now) {
        return upgrades.isEmpty() ? Map.of() : addComponents(upgrades, addUpgrades(upgrades, now));
    }

    /** One that begins is open as long as something is left to do. */
    private Map<Long, Long> addUpgrades(List<DeviceUpgrade> upgrades, Instant now) {
        ManyRows rows = new ManyRows("insert into device_upgrade "
                + "(plan_id, device_id, open_device_id, status, created_at, started_at, ended_at, version)");
        upgrades.forEach(upgrade -> rows.add(upgrade.planId(), upgrade.deviceId(), upgrade.current().isPresent() ? upgrade.deviceId() : null,
                upgrade.status(), now, upgrade.outcome().startedAt().orElse(null),
                upgrade.outcome().endedAt().orElse(null), 1));
        Map<Long, Long> byDevice = new HashMap<>();
        returned(rows, "device_id, id").forEach(row -> byDevice.put(number(row[0]), number(row[1])));
        return byDevice;
    }

    private Map<ComponentUpgrade, Long> addComponents(List<DeviceUpgrade> upgrades, Map<Long, Long> ids) {
        ManyRows rows = new ManyRows("insert into component_upgrade (device_upgrade_id, position, component_type, identifier, "
                + "source_version, target_version, package_id, state, attempts, changed_at)");
        Map<List<Long>, ComponentUpgrade> places = new HashMap<>();
        for (DeviceUpgrade upgrade : upgrades) {
            long owner = ids.get(upgrade.deviceId());
            long position = 0;
            for (ComponentUpgrade part : upgrade.components()) {
                places.put(List.of(owner, ++position), part);
                rows.add(owner, position, part.component().type(), part.component().identifier(), part.source(), part.target(),
                        part.packageId(), part.state(), part.attempts().number(), part.changedAt());
            }
        }
        Map<ComponentUpgrade, Long> byComponent = new IdentityHashMap<>();
        returned(rows, "device_upgrade_id, position, id")
                .forEach(row -> byComponent.put(places.get(List.of(number(row[0]), number(row[1]))), number(row[2])));
        return byComponent;
    }

    @SuppressWarnings("unchecked")
    private List<Object[]> returned(ManyRows rows, String columns) {
        return database.createNativeQuery(rows.sql() + " returning " + columns).getResultList();
    }

    private static long number(Object column) {
        return ((Number) column).longValue();
    }
}
