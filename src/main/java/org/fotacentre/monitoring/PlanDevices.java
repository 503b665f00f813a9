package org.fotacentre.monitoring;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;

import org.fotacentre.shared.Rows;
import org.fotacentre.upgrade.Consent;
import org.fotacentre.upgrade.DeviceStatus;
import org.fotacentre.upgrade.FailureReason;

/**
 * The devices of a plan, one by one: those its lists admit now and those it has dealt with already (product.md 6.18).
 */
@ApplicationScoped
@Transactional
public class PlanDevices {

    private static final String DEVICES = """
             from upgrade_plan p join device d on d.product_id = p.product_id
             left join device_upgrade u on u.plan_id = p.id and u.device_id = d.id
             where p.id = ?1 and (u.id is not null or (d.deleted_at is null and
                 not exists (select 1 from plan_scope b where b.plan_id = p.id and b.list = 'BLACK' and b.device_key = d.device_key)
                 and (exists (select 1 from plan_scope w where w.plan_id = p.id and w.list = 'WHITE' and w.device_key = d.device_key)
                      or not exists (select 1 from plan_scope w where w.plan_id = p.id and w.list = 'WHITE'))))
            """;
    private static final String STATUS = "coalesce(u.status, 'NOT_UPGRADED')";
    private static final String MATCHING = " and (?2 = '' or locate(?2, d.device_key) > 0 or locate(?2, d.name) > 0)"
            + " and (?3 = '' or " + STATUS + " = ?3) and (?4 < 0 or d.online = ?4)";

    @PersistenceContext
    private EntityManager entities;

    /** One page of a plan's devices that pass the filter: those that move first, then by DeviceKey. */
    public Rows<DeviceRow> list(long planId, DeviceRowFilter filter, int page) {
        Query count = filtered("select count(*)", "", planId, filter);
        long total = ((Number) count.getSingleResult()).longValue();
        Query list = filtered("select d.id, d.device_key, d.name, d.online, u.id, " + STATUS + ", u.reason, "
                        + "coalesce(u.consent, 'NONE'), u.started_at, u.ended_at",
                " order by field(" + STATUS + ", 'UPGRADING', 'FAILED', 'NOT_UPGRADED', 'SUCCEEDED', 'NO_NEED'), d.device_key", planId, filter);
        list.setFirstResult(Rows.offset(page, Rows.PAGE_SIZE, total)).setMaxResults(Rows.PAGE_SIZE);
        return new Rows<>(rows(list).stream().map(PlanDevices::row).toList(), page, Rows.PAGE_SIZE, total);
    }

    private Query filtered(String select, String order, long planId, DeviceRowFilter filter) {
        return entities.createNativeQuery(select + DEVICES + MATCHING + order)
                .setParameter(1, planId)
                .setParameter(2, filter.text())
                .setParameter(3, filter.status().map(Enum::name).orElse(""))
                .setParameter(4, filter.online().map(online -> online ? 1 : 0).orElse(-1));
    }

    private static DeviceRow row(Object[] column) {
        return new DeviceRow(((Number) column[0]).longValue(), (String) column[1], (String) column[2], isTrue(column[3]),
                column[4] != null, DeviceStatus.valueOf((String) column[5]),
                Optional.ofNullable((String) column[6]).map(FailureReason::valueOf),
                Consent.Word.valueOf((String) column[7]), instant(column[8]), instant(column[9]));
    }

    private static boolean isTrue(Object column) {
        return column instanceof Boolean flag ? flag : ((Number) column).intValue() != 0;
    }

    /** The driver gives times without a zone; ours are UTC. */
    private static Optional<Instant> instant(Object column) {
        return Optional.ofNullable(column)
                .map(time -> time instanceof Timestamp stamp ? stamp.toLocalDateTime() : (LocalDateTime) time)
                .map(time -> time.toInstant(ZoneOffset.UTC));
    }

    @SuppressWarnings("unchecked")
    private static List<Object[]> rows(Query query) {
        return query.getResultList();
    }
}
