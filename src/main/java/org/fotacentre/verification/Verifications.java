package org.fotacentre.verification;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;

import org.fotacentre.shared.DeviceKey;
import org.fotacentre.shared.Rows;

/** All verifications. */
@ApplicationScoped
@Transactional
public class Verifications {

    private static final String LINES = """
            from Verification v, Device d, Product p where v.deviceId = d.id and d.productId = p.id
             and v.packageId = :package
             and (:product = '' or locate(:product, p.name) > 0 or locate(:product, cast(p.productKey as char)) > 0)
             and (:device = '' or locate(:device, cast(d.deviceKey as char)) > 0)
             and (:anyStatus = true or v.status = :status)""";

    @PersistenceContext
    private EntityManager database;

    /** The verification with this id. */
    public Optional<Verification> find(long id) {
        return Optional.ofNullable(database.find(Verification.class, id));
    }

    /** The verification with this id as it is now, locked until the transaction ends: a result and the limit may meet. */
    Optional<Verification> findForChange(long id) {
        return Optional.ofNullable(database.find(Verification.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** Id of the running verification inside which this plan works, if there is one. */
    Optional<Long> runningInside(long planId) {
        return database.createQuery("select v.id from Verification v where v.planId = :plan and v.status = :running", Long.class)
                .setParameter("plan", planId).setParameter("running", VerificationStatus.RUNNING)
                .getResultStream().findFirst();
    }

    /** Whether the package is being tried on this component of the device. */
    boolean isRunning(long packageId, long deviceId, String identifier) {
        return database.createQuery("""
                select count(v) from Verification v where v.packageId = :package and v.deviceId = :device
                and v.identifier = :identifier and v.status = :running""", Long.class)
                .setParameter("package", packageId).setParameter("device", deviceId)
                .setParameter("identifier", identifier).setParameter("running", VerificationStatus.RUNNING)
                .getSingleResult() > 0;
    }

    /** Ids of the verifications whose time is over and that have no result. */
    List<Long> overdueAt(Instant now) {
        return database.createQuery("""
                select v.id from Verification v where v.status = :running and v.expiresAt <= :now order by v.id""", Long.class)
                .setParameter("running", VerificationStatus.RUNNING).setParameter("now", now).getResultList();
    }

    /** One page of the verifications that pass the filter, newest first. */
    public Rows<TrialLine> list(VerificationFilter filter, int page) {
        long total = filtered("select count(v)", "", filter, Long.class).getSingleResult();
        List<TrialLine> lines = filtered("select new org.fotacentre.verification.TrialLine(v, p.name, p.productKey, d.deviceKey)",
                "order by v.id desc", filter, TrialLine.class)
                .setFirstResult(Rows.offset(page, Rows.PAGE_SIZE, total)).setMaxResults(Rows.PAGE_SIZE).getResultList();
        return new Rows<>(lines, page, Rows.PAGE_SIZE, total);
    }

    /** DeviceKey of the device it is tried on. */
    public String deviceKey(long id) {
        return database.createQuery("select d.deviceKey from Verification v, Device d where d.id = v.deviceId and v.id = :id", DeviceKey.class)
                .setParameter("id", id).getSingleResult().value();
    }

    void add(Verification fresh) {
        database.persist(fresh);
        database.flush();
    }

    private <T> TypedQuery<T> filtered(String select, String order, VerificationFilter filter, Class<T> result) {
        return database.createQuery("%s %s %s".formatted(select, LINES, order), result)
                .setParameter("package", filter.packageId())
                .setParameter("product", filter.product()).setParameter("device", filter.device())
                .setParameter("anyStatus", filter.status().isEmpty())
                .setParameter("status", filter.status().orElse(VerificationStatus.RUNNING));
    }
}
