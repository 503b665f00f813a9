package org.fotacentre.notice;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;

import org.fotacentre.shared.Noticed;
import org.fotacentre.shared.Rows;

/** All notices. Each account has a mark: what came up to it is read. */
@ApplicationScoped
@Transactional
public class Notices {

    /** As long as the audit log (product.md 2.1). */
    private static final Duration KEPT = Duration.ofDays(183);

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Clock clock;

    /** One page of the notices, newest first. */
    public Rows<Notice> list(int page) {
        long total = entities.createQuery("select count(n) from Notice n", Long.class).getSingleResult();
        List<Notice> found = entities.createQuery("select n from Notice n order by n.id desc", Notice.class)
                .setFirstResult(Rows.offset(page, Rows.PAGE_SIZE, total)).setMaxResults(Rows.PAGE_SIZE).getResultList();
        return new Rows<>(found, page, Rows.PAGE_SIZE, total);
    }

    /** Id of the last notice an account has read; what happened before {@code since}, when the account was made, counts as read. */
    public long readUpTo(long accountId, Instant since) {
        return ((Number) entities.createNativeQuery("""
                select greatest(coalesce((select read_to from notice_mark where account_id = ?1), 0),
                                coalesce((select max(id) from notice where at < ?2), 0))""")
                .setParameter(1, accountId).setParameter(2, since).getSingleResult()).longValue();
    }

    /** How many notices came after {@code readUpTo}. */
    public long after(long readUpTo) {
        return entities.createQuery("select count(n) from Notice n where n.id > :read", Long.class)
                .setParameter("read", readUpTo).getSingleResult();
    }

    /** The account has read everything up to the notice {@code id}; a mark never goes back. */
    public void read(long accountId, long id) {
        entities.createNativeQuery("""
                insert into notice_mark (account_id, read_to) values (?1, ?2)
                on duplicate key update read_to = greatest(read_to, values(read_to))""")
                .setParameter(1, accountId).setParameter(2, id).executeUpdate();
    }

    /** Deletes what is too old at {@code now}. */
    public void clean(Instant now) {
        entities.createQuery("delete from Notice n where n.at < :limit").setParameter("limit", now.minus(KEPT)).executeUpdate();
    }

    void write(@Observes Noticed event) {
        entities.persist(new Notice(event, clock.instant()));
    }
}
