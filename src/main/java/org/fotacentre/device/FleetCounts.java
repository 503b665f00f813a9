package org.fotacentre.device;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;

/**
 * The fleet in numbers. Who there is and who ever connected stands in {@code device_tally}; who is connected now is counted in an index.
 * Of a large product that takes the database a while, and is not exact a second later anyway: then the number is repeated for some
 * seconds to everybody who looks (ADR 12).
 */
@ApplicationScoped
@Transactional
public class FleetCounts {

    private static final String TALLIES = "select product_id, sum(devices), sum(activated) from device_tally where product_id in (%s) group by product_id";

    /** For several products the database takes an index that does not know who is online, and reads each row, unless it is told which. */
    private static final String ONLINE = """
            select d.product_id, count(*) from device d force index (device_presence)
            where d.product_id in (%s) and d.deleted_at is null and d.online = 1 group by d.product_id""";

    /** Up to so many devices online are counted anew each time. */
    private static final long MANY = 10_000;
    private static final long REPEATED_NANOS = 15_000_000_000L;

    private record Crowd(long online, long atNanos) {
    }

    @PersistenceContext
    private EntityManager entities;

    private final Map<Long, Crowd> crowds = new ConcurrentHashMap<>();

    /** The devices of a product, or all of them. */
    public DeviceCounts of(OptionalLong productId) {
        List<Long> products = productId.isPresent() ? List.of(productId.getAsLong())
                : entities.createQuery("select p.id from Product p", Long.class).getResultList();
        return byProduct(products).values().stream().reduce(DeviceCounts.NONE, DeviceCounts::and);
    }

    /** The devices of several products, by the products' ids. */
    public Map<Long, DeviceCounts> byProduct(Collection<Long> productIds) {
        Map<Long, Object[]> tallies = rows(TALLIES, productIds);
        Map<Long, Long> online = online(productIds);
        return productIds.stream().collect(Collectors.toMap(Function.identity(), id -> tallies.containsKey(id)
                ? new DeviceCounts(number(tallies.get(id)[1]), number(tallies.get(id)[2]), online.get(id)) : DeviceCounts.NONE));
    }

    /** Who comes while a large product is counted waits for that number, in place of counting it too. */
    private synchronized Map<Long, Long> online(Collection<Long> productIds) {
        crowds.values().removeIf(crowd -> System.nanoTime() - crowd.atNanos() > REPEATED_NANOS);
        Map<Long, Object[]> counted = rows(ONLINE, productIds.stream().filter(id -> !crowds.containsKey(id)).toList());
        counted.values().stream().filter(row -> number(row[1]) > MANY).forEach(row -> crowds.put(number(row[0]), new Crowd(number(row[1]), System.nanoTime())));
        return productIds.stream().collect(Collectors.toMap(Function.identity(),
                id -> crowds.containsKey(id) ? crowds.get(id).online() : counted.containsKey(id) ? number(counted.get(id)[1]) : 0));
    }

    /** What a query says of products, by product; products it says nothing of are missing. */
    @SuppressWarnings("unchecked")
    private Map<Long, Object[]> rows(String query, Collection<Long> productIds) {
        String ids = productIds.stream().map(String::valueOf).collect(Collectors.joining(", "));
        List<Object[]> rows = ids.isEmpty() ? List.of() : entities.createNativeQuery(query.formatted(ids)).getResultList();
        return rows.stream().collect(Collectors.toMap(row -> number(row[0]), Function.identity()));
    }

    private static long number(Object column) {
        return ((Number) column).longValue();
    }
}
