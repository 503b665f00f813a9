package org.fotacentre.account.token;

import java.time.Instant;
import java.util.Optional;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.fotacentre.account.link.LinkToken;

/** A key with which a program acts for an account at the API, until it expires, is revoked, or the account is disabled. */
@Entity
@Table(name = "api_token")
public class ApiToken {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "account_id")
    private long accountId;

    private String name;

    @Enumerated(EnumType.STRING)
    private TokenScope scope;

    @Column(name = "token_hash")
    private String tokenHash;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "last_used_at")
    private Instant lastUsedAt;

    protected ApiToken() {
    }

    ApiToken(TokenWish wish, LinkToken secret, long accountId, Instant now) {
        this.accountId = accountId;
        this.name = wish.name();
        this.scope = wish.scope().orElseThrow();
        this.tokenHash = secret.hash();
        this.createdAt = now;
        this.expiresAt = now.plus(wish.life());
    }

    /** Identity in the database. */
    public long id() {
        return id;
    }

    /** The account it acts for. */
    public long accountId() {
        return accountId;
    }

    /** What its owner calls it, 1–64 characters. */
    public String name() {
        return name;
    }

    /** How far it reaches. */
    public TokenScope scope() {
        return scope;
    }

    /** When it was made. */
    public Instant createdAt() {
        return createdAt;
    }

    /** From when on it is good for nothing. */
    public Instant expiresAt() {
        return expiresAt;
    }

    /** When a program last came with it. */
    public Optional<Instant> lastUsedAt() {
        return Optional.ofNullable(lastUsedAt);
    }
}
