package org.fotacentre.audit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;

import org.fotacentre.shared.Rows;

/** The lines of the audit log. */
@ApplicationScoped
@Transactional
public class AuditEntries {

    @PersistenceContext
    private EntityManager entities;

    /** The line with that number. */
    public Optional<AuditEntry> find(long id) {
        return Optional.ofNullable(entities.find(AuditEntry.class, id));
    }

    /** One page of the lines that pass the filter, newest first. */
    public Rows<AuditEntry> list(AuditFilter filter, int page) {
        long total = new AuditSearch(entities, filter).count().getSingleResult();
        List<AuditEntry> found = new AuditSearch(entities, filter).newestFirst()
                .setFirstResult(Rows.offset(page, Rows.PAGE_SIZE, total)).setMaxResults(Rows.PAGE_SIZE).getResultList();
        return new Rows<>(found, page, Rows.PAGE_SIZE, total);
    }

    /** The first {@code most} lines below the number {@code id} that pass the filter, newest first; for reading all of them piece by piece. */
    public List<AuditEntry> below(long id, AuditFilter filter, int most) {
        return new AuditSearch(entities, filter).below(id).newestFirst().setMaxResults(most).getResultList();
    }

    Optional<AuditEntry> findForChange(long id) {
        return Optional.ofNullable(entities.find(AuditEntry.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    void add(AuditEntry entry) {
        entities.persist(entry);
    }

    /** Deletes at most {@code most} lines written before {@code limit}, in a transaction of its own; answers how many. */
    int deleteBefore(Instant limit, int most) {
        List<Long> ids = entities.createQuery("select e.id from AuditEntry e where e.at < :limit order by e.at", Long.class)
                .setParameter("limit", limit).setMaxResults(most).getResultList();
        return ids.isEmpty() ? 0
                : entities.createQuery("delete from AuditEntry e where e.id in :ids").setParameter("ids", ids).executeUpdate();
    }
}
