package org.fotacentre.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;

import org.fotacentre.shared.Rows;

/** All upgrade plans. */
@ApplicationScoped
@Transactional
public class Plans {

    private static final Set<PlanStatus> OPEN = EnumSet.of(PlanStatus.SCHEDULED, PlanStatus.RUNNING);
    private static final Set<PlanStatus> FINAL = EnumSet.of(PlanStatus.TERMINATED, PlanStatus.ENDED);
    private static final LocalDate EARLIEST = LocalDate.of(1, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(9999, 12, 31);
    private static final String MATCHING = """
            from UpgradePlan p, Product q where q.id = p.productId and p.hidden = false
            and (:name = '' or locate(:name, p.name) > 0)
            and (:product = '' or locate(:product, q.name) > 0 or locate(:product, cast(q.productKey as char)) > 0)
            and (:anyStatus = true or p.life.status = :status)
            and p.terms.lastDay >= :from and p.terms.firstDay <= :until
            and (:archived = true and p.life.archivedAt is not null or :archived = false and p.life.archivedAt is null)""";

    @PersistenceContext
    private EntityManager database;

    /** The plan with this id, hidden ones too. */
    public Optional<UpgradePlan> find(long id) {
        return Optional.ofNullable(database.find(UpgradePlan.class, id));
    }

    /**
     * The plan with this id as it is now, locked until the transaction ends: for whoever moves its status, since many
     * devices and a person may do so at the same time.
     */
    public Optional<UpgradePlan> findForChange(long id) {
        return Optional.ofNullable(database.find(UpgradePlan.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** One page of the plans that pass the filter, newest first, without hidden ones. */
    public Rows<UpgradePlan> list(PlanFilter filter, int page) {
        long total = filtered("select count(p)", "", filter, Long.class).getSingleResult();
        List<UpgradePlan> plans = filtered("select p", " order by p.id desc", filter, UpgradePlan.class)
                .setFirstResult(Rows.offset(page, Rows.PAGE_SIZE, total)).setMaxResults(Rows.PAGE_SIZE).getResultList();
        return new Rows<>(plans, page, Rows.PAGE_SIZE, total);
    }

    /** The next plans that pass the filter, newest first, below an id; for walking through all of them. */
    public List<UpgradePlan> slice(PlanFilter filter, long belowId, int most) {
        return filtered("select p", " and p.id < " + belowId + " order by p.id desc", filter, UpgradePlan.class)
                .setMaxResults(most).getResultList();
    }

    /**
     * The plans of a product that devices may be offered, by status; whether their days have begun is for the matcher.
     * Verifications come first, then the highest priority, then the oldest activation (product.md 6.20).
     */
    public List<UpgradePlan> openOf(long productId) {
        return database.createQuery("""
                select p from UpgradePlan p where p.productId = :product and p.life.status in :open
                order by p.hidden desc, p.terms.options.priority desc, p.life.activatedAt, p.id""", UpgradePlan.class)
                .setParameter("product", productId).setParameter("open", OPEN).getResultList();
    }

    /** Active plans of a product whose days are not over, suspended ones included, without hidden ones, oldest activation first. */
    public List<UpgradePlan> activeOf(long productId, Instant now) {
        return database.createQuery("""
                select p from UpgradePlan p where p.productId = :product and p.hidden = false and p.life.activatedAt is not null
                and p.life.status not in :final and p.terms.endsAt > :now order by p.life.activatedAt, p.id""", UpgradePlan.class)
                .setParameter("product", productId).setParameter("final", FINAL).setParameter("now", now).getResultList();
    }

    /** The newest plans of a product that are not the insides of verifications. */
    public List<UpgradePlan> newestOf(long productId, int most) {
        return database.createQuery("select p from UpgradePlan p where p.productId = :product and p.hidden = false order by p.id desc", UpgradePlan.class)
                .setParameter("product", productId).setMaxResults(most).getResultList();
    }

    /** How many plans a product has; with {@code hidden} those that are the insides of verifications instead. */
    public long count(long productId, boolean hidden) {
        return database.createQuery("select count(p) from UpgradePlan p where p.productId = :product and p.hidden = :hidden", Long.class)
                .setParameter("product", productId).setParameter("hidden", hidden).getSingleResult();
    }

    /** The plans of all products that devices may be offered at {@code now}, in the same order. */
    public List<UpgradePlan> openAt(Instant now) {
        return database.createQuery("""
                select p from UpgradePlan p where p.life.status in :open
                and p.terms.startsAt <= :now and p.terms.endsAt > :now
                order by p.hidden desc, p.terms.options.priority desc, p.life.activatedAt, p.id""", UpgradePlan.class)
                .setParameter("open", OPEN).setParameter("now", now).getResultList();
    }

    /** Activated plans that are not over, those activated last first, without hidden ones. */
    public List<UpgradePlan> underWay(int most) {
        return database.createQuery("""
                select p from UpgradePlan p where p.hidden = false and p.life.activatedAt is not null and p.life.status not in :final
                order by p.life.activatedAt desc, p.id desc""", UpgradePlan.class).setParameter("final", FINAL).setMaxResults(most).getResultList();
    }

    /** Activated plans that are not over although their time is: they want to be ended. */
    public List<UpgradePlan> overdueAt(Instant now) {
        return database.createQuery("""
                select p from UpgradePlan p where p.life.activatedAt is not null
                and p.life.status not in :final and p.terms.endsAt <= :now order by p.id""", UpgradePlan.class)
                .setParameter("final", FINAL).setParameter("now", now).getResultList();
    }

    /** Whether another plan than {@code exceptId} has this name; 0 excepts none. */
    public boolean isNameTaken(String name, long exceptId) {
        return database.createQuery("select count(p) from UpgradePlan p where p.name = :name and p.id <> :id", Long.class)
                .setParameter("name", name).setParameter("id", exceptId).getSingleResult() > 0;
    }

    /** Stores a new plan and gives it its id. */
    public void add(UpgradePlan plan) {
        database.persist(plan);
        database.flush();
    }

    /** Deletes a plan with its components, texts and lists. */
    public void remove(UpgradePlan plan) {
        database.remove(plan);
    }

    private <T> TypedQuery<T> filtered(String select, String order, PlanFilter filter, Class<T> type) {
        return database.createQuery(select + " " + MATCHING + order, type)
                .setParameter("name", filter.name())
                .setParameter("product", filter.product())
                .setParameter("anyStatus", filter.status().isEmpty())
                .setParameter("status", filter.status().orElse(PlanStatus.DRAFT))
                .setParameter("from", filter.from().orElse(EARLIEST)).setParameter("until", filter.until().orElse(LATEST))
                .setParameter("archived", filter.archived());
    }
}
