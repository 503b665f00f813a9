package org.fotacentre.monitoring;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;

import org.fotacentre.upgrade.FailureReason;

/** What in all unfinished plans needs somebody. Verifications show their result to whoever started them and are left out. */
@ApplicationScoped
@Transactional
public class Concerns {

    @PersistenceContext
    private EntityManager entities;

    /** Stopped plans first, then failed devices by plan and reason, those of most devices first. */
    @SuppressWarnings("unchecked")
    public List<Concern> list(int most) {
        List<Object[]> rows = entities.createNativeQuery("""
                select p.id, p.name, null, (select coalesce(sum(t.failed), 0) from plan_tally t where t.plan_id = p.id) as devices, 0 as turn
                from upgrade_plan p where p.status = 'SUSPENDED' and p.suspension_reason = 'TOO_MANY_FAILURES'
                union all
                select p.id, p.name, u.reason, count(*), 1
                from upgrade_plan p join device_upgrade u on u.plan_id = p.id and u.status = 'FAILED'
                where p.status in ('SCHEDULED', 'RUNNING', 'SUSPENDED') and p.hidden = false and u.reason is not null
                group by p.id, p.name, u.reason
                order by turn, devices desc, id""").setMaxResults(most).getResultList();
        return rows.stream().map(row -> new Concern(((Number) row[0]).longValue(), (String) row[1],
                Optional.ofNullable((String) row[2]).map(FailureReason::valueOf), ((Number) row[3]).longValue())).toList();
    }
}
