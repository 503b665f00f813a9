package org.fotacentre.firmware;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;

/** The files that are on their way in; everybody sees only the own ones. */
@ApplicationScoped
@Transactional
class PartialFiles {

    @PersistenceContext
    private EntityManager database;

    Optional<PartialFile> find(long id, String account) {
        return Optional.ofNullable(database.find(PartialFile.class, id)).filter(found -> found.isOf(account));
    }

    /** The file with that id, locked until the transaction ends. */
    Optional<PartialFile> findForChange(long id) {
        return Optional.ofNullable(database.find(PartialFile.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** The one that was begun with the same file. */
    Optional<PartialFile> find(ChosenFile chosen, String account) {
        return database.createQuery("""
                select p from PartialFile p where p.account = :account and p.name = :name and p.size = :size
                and p.modified = :modified order by p.id desc""", PartialFile.class)
                .setParameter("account", account).setParameter("name", chosen.name()).setParameter("size", chosen.size())
                .setParameter("modified", chosen.modified()).setMaxResults(1).getResultStream().findFirst();
    }

    /** Those of an account beyond the newest {@code most}. */
    List<PartialFile> beyond(int most, String account) {
        return database.createQuery("select p from PartialFile p where p.account = :account order by p.touchedAt desc, p.id desc", PartialFile.class)
                .setParameter("account", account).setFirstResult(most).getResultList();
    }

    /** Those of which no piece came since {@code limit}. */
    List<PartialFile> untouchedSince(Instant limit) {
        return database.createQuery("select p from PartialFile p where p.touchedAt < :limit", PartialFile.class)
                .setParameter("limit", limit).getResultList();
    }

    Set<Long> ids() {
        return new HashSet<>(database.createQuery("select p.id from PartialFile p", Long.class).getResultList());
    }

    void add(PartialFile fresh) {
        database.persist(fresh);
        database.flush();
    }

    void remove(PartialFile file) {
        database.createQuery("delete from PartialFile p where p.id = :id").setParameter("id", file.id()).executeUpdate();
    }
}
