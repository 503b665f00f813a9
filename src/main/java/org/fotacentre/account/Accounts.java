package org.fotacentre.account;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;

/** The accounts of this installation. */
@ApplicationScoped
@Transactional
public class Accounts {

    @PersistenceContext
    private EntityManager entities;

    /** The account of that name; upper and lower case are one. */
    public Optional<Account> find(String name) {
        return entities.createQuery("select a from Account a where a.name = :name", Account.class)
                .setParameter("name", name).getResultStream().findFirst();
    }

    /** Whether nobody can sign in yet. */
    public boolean isEmpty() {
        return entities.createQuery("select count(a) from Account a", Long.class).getSingleResult() == 0;
    }

    /** Keeps a new account. */
    public void add(Account account) {
        entities.persist(account);
    }
}
