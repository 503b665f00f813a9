package org.fotacentre.plan;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;

import org.fotacentre.shared.DeviceKey;

/** The black and white lists of all plans. Plain SQL, because a list is ten thousand bare keys. */
@ApplicationScoped
@Transactional
public class ScopeLists {

    /** How many entries the two lists of one plan have. */
    public record Counts(long black, long white) {
    }

    private static final int ROWS_PER_INSERT = 1000;

    @PersistenceContext
    private EntityManager database;

    /** Both lists of a plan as a whole. Ask {@link #admission} when only one device matters. */
    public Scope of(long planId) {
        return new Scope(keys(planId, ScopeList.BLACK), keys(planId, ScopeList.WHITE));
    }

    /** What the lists of a plan say about one device, without reading the lists. */
    public Admission admission(long planId, DeviceKey device) {
        Object[] row = (Object[]) database.createNativeQuery("""
                select exists (select 1 from plan_scope where plan_id = ?1 and list = 'BLACK' and device_key = ?2),
                       exists (select 1 from plan_scope where plan_id = ?1 and list = 'WHITE' and device_key = ?2),
                       exists (select 1 from plan_scope where plan_id = ?1 and list = 'WHITE')""")
                .setParameter(1, planId).setParameter(2, device.value()).getSingleResult();
        return Admission.of(isTrue(row[0]), isTrue(row[1]), isTrue(row[2]));
    }

    /** What the lists of a plan say about several devices at once. */
    @SuppressWarnings("unchecked")
    public Map<DeviceKey, Admission> admissions(long planId, Collection<DeviceKey> devices) {
        Counts counts = counts(planId);
        Set<String> listed = devices.isEmpty() || counts.black() + counts.white() == 0 ? Set.of()
                : new HashSet<>(listed(planId, devices).getResultList());
        return devices.stream().collect(Collectors.toMap(Function.identity(), key -> Admission.of(
                listed.contains("BLACK " + key.value()), listed.contains("WHITE " + key.value()), counts.white() > 0), (one, same) -> one));
    }

    /** How long the lists of a plan are. */
    public Counts counts(long planId) {
        Object[] row = (Object[]) database.createNativeQuery("""
                select count(case when list = 'BLACK' then 1 end), count(case when list = 'WHITE' then 1 end)
                from plan_scope where plan_id = ?1""").setParameter(1, planId).getSingleResult();
        return new Counts(((Number) row[0]).longValue(), ((Number) row[1]).longValue());
    }

    /** Gives a plan these lists instead of those it had. */
    public void replace(long planId, Scope scope) {
        replace(planId, ScopeList.BLACK, scope.black());
        replace(planId, ScopeList.WHITE, scope.white());
    }

    /** Gives a plan these keys on one list instead of those it had there. */
    public void replace(long planId, ScopeList list, Collection<DeviceKey> keys) {
        database.createNativeQuery("delete from plan_scope where plan_id = ?1 and list = ?2")
                .setParameter(1, planId).setParameter(2, list.name()).executeUpdate();
        List<DeviceKey> rest = List.copyOf(keys);
        for (int from = 0; from < rest.size(); from += ROWS_PER_INSERT) {
            insert(planId, list, rest.subList(from, Math.min(rest.size(), from + ROWS_PER_INSERT)));
        }
    }

    /** Puts one more device on the black list of a plan. */
    public void block(long planId, DeviceKey device) {
        insert(planId, ScopeList.BLACK, List.of(device));
    }

    /** The keys on one list of a plan. */
    @SuppressWarnings("unchecked")
    public Set<DeviceKey> keys(long planId, ScopeList list) {
        List<String> keys = database.createNativeQuery("select device_key from plan_scope where plan_id = ?1 and list = ?2")
                .setParameter(1, planId).setParameter(2, list.name()).getResultList();
        return keys.stream().map(DeviceKey::new).collect(Collectors.toSet());
    }

    private Query listed(long planId, Collection<DeviceKey> devices) {
        List<DeviceKey> keys = List.copyOf(devices);
        String places = IntStream.range(0, keys.size()).mapToObj(key -> "?" + (key + 2)).collect(Collectors.joining(", "));
        Query query = database.createNativeQuery("select concat(list, ' ', device_key) from plan_scope "
                + "where plan_id = ?1 and list in ('BLACK', 'WHITE') and device_key in (" + places + ")").setParameter(1, planId);
        for (int key = 0; key < keys.size(); key++) {
            query.setParameter(key + 2, keys.get(key).value());
        }
        return query;
    }

    private static boolean isTrue(Object column) {
        return column instanceof Boolean flag ? flag : ((Number) column).intValue() != 0;
    }

    private void insert(long planId, ScopeList list, List<DeviceKey> keys) {
        String rows = IntStream.range(0, keys.size()).mapToObj(row -> "(?1, ?2, ?" + (row + 3) + ")")
                .collect(Collectors.joining(", "));
        Query insert = database.createNativeQuery("insert into plan_scope (plan_id, list, device_key) values " + rows)
                .setParameter(1, planId).setParameter(2, list.name());
        for (int row = 0; row < keys.size(); row++) {
            insert.setParameter(row + 3, keys.get(row).value());
        }
        insert.executeUpdate();
    }
}
