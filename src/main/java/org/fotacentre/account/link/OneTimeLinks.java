package org.fotacentre.account.link;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;

import org.fotacentre.account.link.OneTimeLink.Purpose;

/** The one-time links that can still be used. */
@ApplicationScoped
@Transactional
public class OneTimeLinks {

    @PersistenceContext
    private EntityManager entities;

    /** The link of that token, if it is good for {@code purpose} at {@code now}. */
    public Optional<OneTimeLink> find(Purpose purpose, LinkToken token, Instant now) {
        return find(purpose, token, now, LockModeType.NONE);
    }

    /** The same, locked until the transaction ends, for whoever uses it up. */
    public Optional<OneTimeLink> findForUse(Purpose purpose, LinkToken token, Instant now) {
        return find(purpose, token, now, LockModeType.PESSIMISTIC_WRITE);
    }

    /** The invitations that can be used at {@code now}, newest first. */
    public List<OneTimeLink> invitations(Instant now) {
        return entities.createQuery("select l from OneTimeLink l where l.purpose = :purpose and l.expiresAt > :now order by l.id desc", OneTimeLink.class)
                .setParameter("purpose", Purpose.INVITATION).setParameter("now", now).getResultList();
    }

    /** The invitation with that id, if it is still there. */
    public Optional<OneTimeLink> findInvitation(long id) {
        return Optional.ofNullable(entities.find(OneTimeLink.class, id)).filter(link -> link.role() != null);
    }

    /** Keeps a new link and forgets those that have expired. */
    public void add(OneTimeLink link) {
        entities.createQuery("delete from OneTimeLink l where l.expiresAt <= :now").setParameter("now", link.createdAt()).executeUpdate();
        entities.persist(link);
        entities.flush();
    }

    /** Makes a link useless. */
    public void remove(OneTimeLink link) {
        entities.remove(link);
    }

    /** Makes every password reset of an account useless. */
    public void removeResets(long accountId) {
        entities.createQuery("delete from OneTimeLink l where l.accountId = :account").setParameter("account", accountId).executeUpdate();
    }

    private Optional<OneTimeLink> find(Purpose purpose, LinkToken token, Instant now, LockModeType lock) {
        return entities.createQuery("select l from OneTimeLink l where l.tokenHash = :hash and l.purpose = :purpose and l.expiresAt > :now", OneTimeLink.class)
                .setParameter("hash", token.hash()).setParameter("purpose", purpose).setParameter("now", now)
                .setLockMode(lock).getResultStream().findFirst();
    }
}
