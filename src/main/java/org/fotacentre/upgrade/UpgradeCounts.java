package org.fotacentre.upgrade;

import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;

/** How many devices of a plan are how far. What pages show of whole plans, {@link PlanTally} keeps. */
@ApplicationScoped
@Transactional
public class UpgradeCounts {

    @PersistenceContext
    private EntityManager entities;

    /** Devices on a plan's white list, and not on its black list, that have no result yet, unregistered ones included. */
    long whiteListedWithoutResult(long planId) {
        return ((Number) entities.createNativeQuery("""
                select count(*) from plan_scope w join upgrade_plan p on p.id = w.plan_id
                left join device d on d.product_id = p.product_id and d.device_key = w.device_key and d.deleted_at is null
                left join device_upgrade u on u.plan_id = p.id and u.device_id = d.id
                where p.id = ?1 and w.list = 'WHITE'
                and (u.id is null or u.status not in ('SUCCEEDED', 'FAILED', 'NO_NEED'))
                and not exists (select 1 from plan_scope b where b.plan_id = p.id and b.list = 'BLACK' and b.device_key = w.device_key)""")
                .setParameter(1, planId).getSingleResult()).longValue();
    }

    /**
     * How many devices are at work under a plan, or were offered it after {@code since} and have not answered.
     * Open upgrades are counted first, since an index knows them; only if these reach {@code most}, the exact number is asked.
     */
    long placesTaken(long planId, int most, Instant since) {
        long open = entities.createQuery(
                "select count(u) from DeviceUpgrade u where u.planId = :plan and u.openDeviceId is not null", Long.class)
                .setParameter("plan", planId).getSingleResult();
        return open < most ? open : entities.createQuery("""
                select count(u) from DeviceUpgrade u join u.components c where u.planId = :plan and u.openDeviceId is not null
                and (c.state in :atWork or c.state in :offered and c.changedAt > :since)""", Long.class)
                .setParameter("plan", planId).setParameter("since", since)
                .setParameter("atWork", ComponentState.atWork()).setParameter("offered", ComponentState.offered()).getSingleResult();
    }

    /** How many devices of a plan came to that result at {@code since} or later. */
    long resultsSince(long planId, DeviceStatus result, Instant since) {
        return entities.createQuery("""
                select count(u) from DeviceUpgrade u where u.planId = :plan and u.outcome.status = :status
                and u.outcome.endedAt >= :since""", Long.class)
                .setParameter("plan", planId).setParameter("status", result).setParameter("since", since).getSingleResult();
    }

    /** How many devices a plan has under way. */
    public UnderWay underWay(long planId) {
        Object[] counts = (Object[]) entities.createNativeQuery("""
                select count(*), coalesce(sum(exists (select 1 from component_upgrade c where c.device_upgrade_id = u.id
                    and c.state in ('CONFIRMED', 'READY', 'DOWNLOADING', 'DOWNLOADED', 'UPGRADING'))), 0)
                from device_upgrade u where u.plan_id = ?1 and u.open_device_id is not null""")
                .setParameter(1, planId).getSingleResult();
        long atWork = ((Number) counts[1]).longValue();
        return new UnderWay(atWork, ((Number) counts[0]).longValue() - atWork);
    }
}
