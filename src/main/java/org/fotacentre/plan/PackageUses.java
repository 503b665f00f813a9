package org.fotacentre.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;

import java.util.List;

/** Which plans refer to a version package; those inside verifications are not meant. */
@ApplicationScoped
@Transactional
public class PackageUses {

    @PersistenceContext
    private EntityManager database;

    /** The newest {@code most} plans with a row for the package, whatever their status, newest first. */
    public List<PackageUse> of(long packageId, int most) {
        return database.createQuery("""
                select new org.fotacentre.plan.PackageUse(p.id, p.name, p.life.status) from UpgradePlan p
                where p.hidden = false and exists (select c from p.components c where c.packageId = :package)
                order by p.id desc""", PackageUse.class)
                .setParameter("package", packageId).setMaxResults(most).getResultList();
    }
}
