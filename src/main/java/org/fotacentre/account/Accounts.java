package org.fotacentre.account;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;

import org.fotacentre.shared.Rows;

/** The accounts of this installation. */
@ApplicationScoped
@Transactional
public class Accounts {

    private static final String MATCHING = """
            from Account a
            where (:text = '' or locate(:text, a.name) > 0 or locate(:text, a.profile.displayName) > 0)
            and (:anyRole = true or a.role = :role)
            and (:anyState = true or a.disabled = :disabled)""";

    @PersistenceContext
    private EntityManager entities;

    /** The account of that name; upper and lower case are one. */
    public Optional<Account> find(String name) {
        return entities.createQuery("select a from Account a where a.name = :name", Account.class)
                .setParameter("name", name).getResultStream().findFirst();
    }

    /** The account with that id. */
    public Optional<Account> find(long id) {
        return Optional.ofNullable(entities.find(Account.class, id));
    }

    /** The account with that id, locked until the transaction ends. */
    public Optional<Account> findForChange(long id) {
        return Optional.ofNullable(entities.find(Account.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** One page of the accounts that pass the filter, newest first. */
    public Rows<Account> list(AccountFilter filter, int page) {
        long total = filtered("select count(a) ", "", filter, Long.class).getSingleResult();
        List<Account> accounts = filtered("select a ", " order by a.id desc", filter, Account.class)
                .setFirstResult(Rows.offset(page, Rows.PAGE_SIZE, total)).setMaxResults(Rows.PAGE_SIZE).getResultList();
        return new Rows<>(accounts, page, Rows.PAGE_SIZE, total);
    }

    /** Whether there is no account at all yet. */
    public boolean isEmpty() {
        return entities.createQuery("select count(a) from Account a", Long.class).getSingleResult() == 0;
    }

    /** Whether somebody else than the account with that id is an administrator who can sign in. */
    public boolean isAdministeredWithout(long id) {
        return entities.createQuery("select count(a) from Account a where a.role = :role and a.disabled = false and a.id <> :id", Long.class)
                .setParameter("role", Role.ADMINISTRATOR).setParameter("id", id).getSingleResult() > 0;
    }

    /** Remembers that somebody signed in; it disturbs nobody who changes the account at the same time. */
    public void noteSignIn(long id, Instant now) {
        entities.createQuery("update Account a set a.lastSignInAt = :now where a.id = :id")
                .setParameter("now", now).setParameter("id", id).executeUpdate();
    }

    /** Keeps a new account. */
    public void add(Account account) {
        entities.persist(account);
        entities.flush();
    }

    private <T> TypedQuery<T> filtered(String select, String order, AccountFilter filter, Class<T> type) {
        return entities.createQuery(select + MATCHING + order, type)
                .setParameter("text", filter.text())
                .setParameter("anyRole", filter.role().isEmpty()).setParameter("role", filter.role().orElse(Role.VIEWER))
                .setParameter("anyState", filter.disabled().isEmpty()).setParameter("disabled", filter.disabled().orElse(false));
    }
}
