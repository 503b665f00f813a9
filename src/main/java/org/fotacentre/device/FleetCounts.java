package org.fotacentre.device;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;

/** The fleet in numbers, from an index of its own. */
@ApplicationScoped
@Transactional
public class FleetCounts {

    private static final String COUNTS = "count(*), count(activated_at), coalesce(sum(online), 0) from device where deleted_at is null";

    @PersistenceContext
    private EntityManager entities;

    /** The devices of a product, or all of them. */
    public DeviceCounts of(OptionalLong productId) {
        Query query = entities.createNativeQuery("select 0, " + COUNTS + (productId.isPresent() ? " and product_id = ?1" : ""));
        productId.ifPresent(product -> query.setParameter(1, product));
        return counts((Object[]) query.getSingleResult());
    }

    /** The devices of several products, by the products' ids. */
    @SuppressWarnings("unchecked")
    public Map<Long, DeviceCounts> byProduct(Collection<Long> productIds) {
        Map<Long, DeviceCounts> found = productIds.isEmpty() ? Map.of() : ((List<Object[]>) entities.createNativeQuery(
                "select product_id, " + COUNTS + " and product_id in ("
                + productIds.stream().map(String::valueOf).collect(Collectors.joining(", ")) + ") group by product_id").getResultList())
                .stream().collect(Collectors.toMap(row -> number(row[0]), FleetCounts::counts));
        return productIds.stream().collect(Collectors.toMap(id -> id, id -> found.getOrDefault(id, DeviceCounts.NONE)));
    }

    private static DeviceCounts counts(Object[] row) {
        return new DeviceCounts(number(row[1]), number(row[2]), number(row[3]));
    }

    private static long number(Object column) {
        return ((Number) column).longValue();
    }
}
