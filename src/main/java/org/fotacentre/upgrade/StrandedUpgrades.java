package org.fotacentre.upgrade;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;

/**
 * The upgrades that are on offer, or wait for another attempt, although their plan is suspended or over or their device was
 * blocked.
 */
@ApplicationScoped
@Transactional
class StrandedUpgrades {

    private static final String ALL = """
            select u.id from upgrade_plan p join device_upgrade u on u.plan_id = p.id and u.open_device_id is not null
            where p.status in ('SUSPENDED', 'TERMINATED', 'ENDED') and u.id > ?1
            union
            select u.id from plan_scope b join upgrade_plan p on p.id = b.plan_id
            join device d on d.product_id = p.product_id and d.device_key = b.device_key
            join device_upgrade u on u.plan_id = p.id and u.device_id = d.id and u.open_device_id is not null
            where b.list = 'BLACK' and p.status in ('SCHEDULED', 'RUNNING') and u.id > ?1
            union
            select u.id from upgrade_plan p join device_upgrade u on u.plan_id = p.id and u.status = 'UPGRADING'
            where p.status in ('TERMINATED', 'ENDED') and u.id > ?1
            order by 1""";
    private static final String ON_OFFER = """
            select u.id from device_upgrade u left join component_upgrade c on c.device_upgrade_id = u.id and c.state in (%s)
            where u.plan_id = ?1 and u.open_device_id is not null and c.id is null""".formatted(DueDevices.AT_WORK);

    @PersistenceContext
    private EntityManager entities;

    /** The next after an upgrade, over all plans. Devices that have accepted and may finish are among them. */
    List<Long> after(long id, int most) {
        return ids(entities.createNativeQuery(ALL).setParameter(1, id).setMaxResults(most));
    }

    /** Some that are on offer under a plan that has just been stopped. */
    List<Long> of(long planId, int most) {
        return ids(entities.createNativeQuery(ON_OFFER).setParameter(1, planId).setMaxResults(most));
    }

    @SuppressWarnings("unchecked")
    private static List<Long> ids(Query query) {
        return ((List<Number>) query.getResultList()).stream().map(Number::longValue).toList();
    }
}
