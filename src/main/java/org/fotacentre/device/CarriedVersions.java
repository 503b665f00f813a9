package org.fotacentre.device;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;

import org.fotacentre.shared.ComponentType;
import org.fotacentre.shared.Version;

/** The versions that devices run, whatever the component is called: what people pick from when they name a version. */
@ApplicationScoped
@Transactional
public class CarriedVersions {

    private static final String MODULES = """
            select d.moduleVersion, count(d) from Device d where d.deletedAt is null and d.moduleVersion is not null
            and (:product = 0 or d.productId = :product) group by d.moduleVersion order by count(d) desc, d.moduleVersion""";
    private static final String MCUS = """
            select c.version, count(distinct c.deviceId) from ReportedComponent c
            where (:product = 0 or c.productId = :product) group by c.version order by count(distinct c.deviceId) desc, c.version""";

    @PersistenceContext
    private EntityManager entities;

    /**
     * How many devices last reported each version of a component of that type, the most carried first.
     *
     * @param product id of the product whose devices count; empty for all
     */
    public Map<Version, Long> of(ComponentType type, OptionalLong product) {
        Map<Version, Long> carried = new LinkedHashMap<>();
        entities.createQuery(type == ComponentType.MODULE ? MODULES : MCUS, Object[].class)
                .setParameter("product", product.orElse(0))
                .getResultStream().forEach(row -> carried.put((Version) row[0], (Long) row[1]));
        return carried;
    }
}
