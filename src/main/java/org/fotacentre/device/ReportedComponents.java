package org.fotacentre.device;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;

import org.fotacentre.shared.ComponentId;
import org.fotacentre.shared.ComponentType;
import org.fotacentre.shared.Version;

/** What the devices of a product report, summed up: helps people pick an identifier or a version (product.md 2.7). */
@ApplicationScoped
@Transactional
public class ReportedComponents {

    private static final String MODULES = """
            select d.moduleModel, d.moduleVersion, count(d) from Device d
            where d.productId = :product and d.deletedAt is null and d.moduleModel is not null and d.moduleVersion is not null
            group by d.moduleModel, d.moduleVersion order by d.moduleModel, d.moduleVersion""";
    private static final String MCUS = """
            select c.identifier, c.version, count(c) from ReportedComponent c where c.productId = :product
            group by c.identifier, c.version order by c.identifier, c.version""";

    @PersistenceContext
    private EntityManager entities;

    /** The versions the devices of a product run, by component: modules first, then MCUs, each in order of identifier. */
    public List<VersionCount> ofProduct(long productId) {
        List<VersionCount> counts = new ArrayList<>(counted(MODULES, ComponentType.MODULE, productId));
        counts.addAll(counted(MCUS, ComponentType.MCU, productId));
        return List.copyOf(counts);
    }

    /** The versions of their MCU components that these devices report, by device and identifier; a device without any is missing. */
    public Map<Long, Map<String, Version>> ofDevices(Collection<Long> deviceIds) {
        return deviceIds.isEmpty() ? Map.of() : entities.createQuery(
                        "select c.deviceId, c.identifier, c.version from ReportedComponent c where c.deviceId in :devices", Object[].class)
                .setParameter("devices", deviceIds).getResultStream()
                .collect(Collectors.groupingBy(row -> (Long) row[0], Collectors.toMap(row -> (String) row[1], row -> (Version) row[2])));
    }

    private List<VersionCount> counted(String query, ComponentType type, long productId) {
        return entities.createQuery(query, Object[].class)
                .setParameter("product", productId)
                .getResultStream()
                .map(row -> new VersionCount(new ComponentId(type, (String) row[0]), (Version) row[1], (long) row[2]))
                .toList();
    }
}
