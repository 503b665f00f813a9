package org.fotacentre.plan.scope;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;

import org.fotacentre.plan.ScopeList;
import org.fotacentre.shared.DeviceKey;
import org.fotacentre.shared.Rows;

/** The entries of lists beside the devices they mean. */
@ApplicationScoped
@Transactional
public class ListEntries {

    private static final int KEYS_PER_QUERY = 1000;
    private static final String ENTRIES = """
            \sfrom plan_scope s join upgrade_plan p on p.id = s.plan_id
            left join device d on d.product_id = p.product_id and d.device_key = s.device_key and d.deleted_at is null
            where s.plan_id = ?1 and s.list = ?2""";

    @PersistenceContext
    private EntityManager database;

    /** One page of a list's entries whose key contains {@code text}, in order of the key. */
    public Rows<ListEntry> list(long planId, ScopeList list, String text, int page) {
        String matching = ENTRIES + " and (?3 = '' or locate(?3, s.device_key) > 0)";
        long total = ((Number) of("select count(*)" + matching, planId, list).setParameter(3, text).getSingleResult()).longValue();
        Query entries = of("select s.device_key, d.id, d.name" + matching + " order by s.device_key", planId, list).setParameter(3, text);
        return new Rows<>(entries(entries.setFirstResult(Rows.offset(page, Rows.PAGE_SIZE, total)).setMaxResults(Rows.PAGE_SIZE)),
                page, Rows.PAGE_SIZE, total);
    }

    /** All entries of a list, in order of the key; at most 10 000. */
    public List<ListEntry> all(long planId, ScopeList list) {
        return entries(of("select s.device_key, d.id, d.name" + ENTRIES + " order by s.device_key", planId, list));
    }

    /** How many entries of a list mean no device yet. */
    public long unknown(long planId, ScopeList list) {
        return ((Number) of("select count(*)" + ENTRIES + " and d.id is null", planId, list).getSingleResult()).longValue();
    }

    /** Those of the keys that devices of a product have. */
    public Set<DeviceKey> registered(long productId, Collection<DeviceKey> keys) {
        List<DeviceKey> all = List.copyOf(keys);
        Set<DeviceKey> registered = new HashSet<>();
        for (int from = 0; from < all.size(); from += KEYS_PER_QUERY) {
            registered.addAll(registeredOf(productId, all.subList(from, Math.min(all.size(), from + KEYS_PER_QUERY))));
        }
        return registered;
    }

    /** How many devices a product has. */
    long devices(long productId) {
        return ((Number) database.createNativeQuery("select count(*) from device where product_id = ?1 and deleted_at is null")
                .setParameter(1, productId).getSingleResult()).longValue();
    }

    @SuppressWarnings("unchecked")
    private Set<DeviceKey> registeredOf(long productId, List<DeviceKey> keys) {
        String places = IntStream.range(0, keys.size()).mapToObj(place -> "?" + (place + 2)).collect(Collectors.joining(", "));
        Query query = database.createNativeQuery("select device_key from device where product_id = ?1 and deleted_at is null"
                + " and device_key in (" + places + ")").setParameter(1, productId);
        IntStream.range(0, keys.size()).forEach(place -> query.setParameter(place + 2, keys.get(place).value()));
        return ((List<String>) query.getResultList()).stream().map(DeviceKey::new).collect(Collectors.toSet());
    }

    private Query of(String sql, long planId, ScopeList list) {
        return database.createNativeQuery(sql).setParameter(1, planId).setParameter(2, list.name());
    }

    @SuppressWarnings("unchecked")
    private static List<ListEntry> entries(Query query) {
        return ((List<Object[]>) query.getResultList()).stream().map(row -> new ListEntry(new DeviceKey((String) row[0]),
                row[1] == null ? OptionalLong.empty() : OptionalLong.of(((Number) row[1]).longValue()),
                row[2] == null ? "" : (String) row[2])).toList();
    }
}
