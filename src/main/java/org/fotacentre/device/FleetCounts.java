package org.fotacentre.device;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;

/**
 * The fleet in numbers: who there is and who ever connected stands in {@code device_tally}, who is connected now is counted in an
 * index of its own.
 */
@ApplicationScoped
@Transactional
public class FleetCounts {

    /** For several products the database takes an index that does not know who is online, and reads each row, unless it is told which. */
    private static final String COUNTS = """
            select p.id, (select sum(t.devices) from device_tally t where t.product_id = p.id),
                (select sum(t.activated) from device_tally t where t.product_id = p.id),
                (select count(*) from device d force index (device_presence) where d.product_id = p.id and d.deleted_at is null and d.online = 1)
            from product p""";

    @PersistenceContext
    private EntityManager entities;

    /** The devices of a product, or all of them. */
    public DeviceCounts of(OptionalLong productId) {
        String which = productId.isPresent() ? COUNTS + " where p.id = " + productId.getAsLong() : COUNTS;
        return rows(which).stream().map(FleetCounts::counts).reduce(DeviceCounts.NONE, DeviceCounts::and);
    }

    /** The devices of several products, by the products' ids. */
    public Map<Long, DeviceCounts> byProduct(Collection<Long> productIds) {
        Map<Long, DeviceCounts> found = productIds.isEmpty() ? Map.of() : rows(COUNTS + " where p.id in ("
                + productIds.stream().map(String::valueOf).collect(Collectors.joining(", ")) + ")")
                .stream().collect(Collectors.toMap(row -> number(row[0]), FleetCounts::counts));
        return productIds.stream().collect(Collectors.toMap(id -> id, id -> found.getOrDefault(id, DeviceCounts.NONE)));
    }

    @SuppressWarnings("unchecked")
    private List<Object[]> rows(String query) {
        return entities.createNativeQuery(query).getResultList();
    }

    private static DeviceCounts counts(Object[] row) {
        return new DeviceCounts(number(row[1]), number(row[2]), number(row[3]));
    }

    private static long number(Object column) {
        return ((Number) column).longValue();
    }
}
