package org.fotacentre.monitoring;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;

import org.fotacentre.upgrade.DeviceStatus;
import org.fotacentre.upgrade.FailureReason;

/**
 * How far plans got, in numbers. The devices of a plan are those its lists admit now and those it has dealt with already
 * (product.md 6.18). What a plan has dealt with is counted in {@code plan_tally} whenever it changes; the others are the
 * devices of its product that its lists leave and that it has not touched, and count as not upgraded; {@code device_tally}
 * knows how many a product has.
 */
@ApplicationScoped
@Transactional
public class PlanBoard {

    private static final String COUNTED = "sum(t.not_upgraded), sum(t.upgrading), sum(t.succeeded), sum(t.failed), sum(t.no_need)";
    private static final String UNTOUCHED = """
            case when exists (select 1 from plan_scope w where w.plan_id = p.id and w.list = 'WHITE')
            then (select count(*) from plan_scope w
                join device d on d.product_id = p.product_id and d.device_key = w.device_key and d.deleted_at is null
                left join plan_scope b on b.plan_id = p.id and b.list = 'BLACK' and b.device_key = w.device_key
                left join device_upgrade u on u.plan_id = p.id and u.device_id = d.id
                where w.plan_id = p.id and w.list = 'WHITE' and b.plan_id is null and u.id is null)
            else (select sum(y.devices) from device_tally y where y.product_id = p.product_id)
                - sum(t.not_upgraded + t.upgrading + t.succeeded + t.failed + t.no_need)
                + (select count(*) from device d join device_upgrade u on u.plan_id = p.id and u.device_id = d.id
                    where d.product_id = p.product_id and d.deleted_at is not null)
                - (select count(*) from plan_scope b
                    join device d on d.product_id = p.product_id and d.device_key = b.device_key and d.deleted_at is null
                    left join device_upgrade u on u.plan_id = p.id and u.device_id = d.id
                    where b.plan_id = p.id and b.list = 'BLACK' and u.id is null)
            end""";

    @PersistenceContext
    private EntityManager entities;

    /** The devices of a plan, counted by status. */
    public Tally tally(long planId) {
        return tallies(List.of(planId)).getOrDefault(planId, Tally.NONE);
    }

    /** The same for several plans, by their ids. */
    public Map<Long, Tally> tallies(Collection<Long> planIds) {
        Map<Long, Tally> tallies = new HashMap<>();
        if (!planIds.isEmpty()) {
            String ids = planIds.stream().map(String::valueOf).collect(Collectors.joining(", "));
            rows(entities.createNativeQuery("select " + COUNTED + ", p.id, " + UNTOUCHED
                    + " from upgrade_plan p join plan_tally t on t.plan_id = p.id where p.id in (" + ids + ") group by p.id"))
                    .forEach(row -> tallies.put(number(row[5]), tally(row, number(row[6]))));
        }
        return tallies;
    }

    /** What all plans together have brought so far; each device counts once per plan. Verifications are left out. */
    public Tally overall() {
        Object[] row = (Object[]) entities.createNativeQuery("select " + COUNTED
                + " from plan_tally t join upgrade_plan p on p.id = t.plan_id where p.hidden = false").getSingleResult();
        return row[0] == null ? Tally.NONE : tally(row, 0);
    }

    /** Why the failed devices of a plan have failed, in the order of the reasons; a reason without devices is missing. */
    public Map<FailureReason, Long> failures(long planId) {
        Map<FailureReason, Long> failures = new EnumMap<>(FailureReason.class);
        rows(entities.createNativeQuery("""
                select reason, count(*) from device_upgrade
                where plan_id = ?1 and status = 'FAILED' and reason is not null group by reason""").setParameter(1, planId))
                .forEach(row -> failures.put(FailureReason.valueOf((String) row[0]), number(row[1])));
        return failures;
    }

    /** The sums stand in the order of the statuses. */
    private static Tally tally(Object[] sums, long untouched) {
        Map<DeviceStatus, Long> counts = new EnumMap<>(DeviceStatus.class);
        for (DeviceStatus status : DeviceStatus.values()) {
            counts.put(status, number(sums[status.ordinal()]));
        }
        counts.merge(DeviceStatus.NOT_UPGRADED, untouched, Long::sum);
        return new Tally(counts, untouched);
    }

    private static long number(Object column) {
        return ((Number) column).longValue();
    }

    @SuppressWarnings("unchecked")
    private static List<Object[]> rows(Query query) {
        return query.getResultList();
    }
}
