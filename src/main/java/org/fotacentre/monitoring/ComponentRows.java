package org.fotacentre.monitoring;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;

import org.fotacentre.upgrade.ComponentState;

/** What became of the components of devices under a plan. */
@ApplicationScoped
@Transactional
public class ComponentRows {

    private static final String ROWS = """
            select u.device_id, c.identifier, c.component_type, c.source_version, c.target_version, c.state, c.attempts
            from device_upgrade u join component_upgrade c on c.device_upgrade_id = u.id
            where u.plan_id = ?1 and u.device_id in (%s) order by u.device_id, c.position""";

    @PersistenceContext
    private EntityManager entities;

    /** The components by device, in the order of the plan; a device that the plan has not dealt with is missing. */
    @SuppressWarnings("unchecked")
    public Map<Long, List<ComponentRow>> of(long planId, Collection<Long> deviceIds) {
        return ((List<Object[]>) entities.createNativeQuery(ROWS.formatted(deviceIds.stream().map(String::valueOf).collect(Collectors.joining(", "))))
                .setParameter(1, planId).getResultList()).stream()
                .collect(Collectors.groupingBy(row -> ((Number) row[0]).longValue(), Collectors.mapping(ComponentRows::row, Collectors.toList())));
    }

    private static ComponentRow row(Object[] column) {
        return new ComponentRow((String) column[1], (String) column[2], Objects.toString(column[3], ""), (String) column[4],
                ComponentState.valueOf((String) column[5]), ((Number) column[6]).intValue());
    }
}
