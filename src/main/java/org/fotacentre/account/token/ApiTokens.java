package org.fotacentre.account.token;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;

import org.fotacentre.account.link.LinkToken;

/** The API tokens that have not been revoked. */
@ApplicationScoped
@Transactional
public class ApiTokens {

    @PersistenceContext
    private EntityManager entities;

    /** The tokens of an account, newest first. */
    public List<ApiToken> of(long accountId) {
        return entities.createQuery("select t from ApiToken t where t.accountId = :account order by t.id desc", ApiToken.class)
                .setParameter("account", accountId).getResultList();
    }

    /** The token with that id, if it is of that account. */
    public Optional<ApiToken> find(long id, long accountId) {
        return Optional.ofNullable(entities.find(ApiToken.class, id)).filter(token -> token.accountId() == accountId);
    }

    /** The token with that secret that is good at {@code now}. */
    Optional<ApiToken> find(LinkToken secret, Instant now) {
        return entities.createQuery("select t from ApiToken t where t.tokenHash = :hash and t.expiresAt > :now", ApiToken.class)
                .setParameter("hash", secret.hash()).setParameter("now", now).getResultStream().findFirst();
    }

    boolean isNameTaken(String name, long accountId) {
        return of(accountId).stream().anyMatch(token -> token.name().equalsIgnoreCase(name));
    }

    void noteUse(long id, Instant now) {
        entities.createQuery("update ApiToken t set t.lastUsedAt = :now where t.id = :id")
                .setParameter("now", now).setParameter("id", id).executeUpdate();
    }

    void add(ApiToken token) {
        entities.persist(token);
        entities.flush();
    }

    void remove(ApiToken token) {
        entities.createQuery("delete from ApiToken t where t.id = :id").setParameter("id", token.id()).executeUpdate();
    }
}
