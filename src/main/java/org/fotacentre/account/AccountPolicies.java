package org.fotacentre.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;

/** Keeps the one {@link AccountPolicy}. */
@ApplicationScoped
@Transactional
public class AccountPolicies {

    @PersistenceContext
    private EntityManager entities;

    /** The policy as it is now. */
    public AccountPolicy current() {
        return entities.find(AccountPolicy.class, AccountPolicy.ONLY);
    }

    /**
     * The policy, locked until the transaction ends. Who adds an account, or takes an administrator away, asks for it
     * before reading anything else: so those who do such things at the same time see what the others did.
     */
    public AccountPolicy lock() {
        return entities.find(AccountPolicy.class, AccountPolicy.ONLY, LockModeType.PESSIMISTIC_WRITE);
    }
}
