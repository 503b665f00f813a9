package org.fotacentre.account.link;

import java.time.Duration;
import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.fotacentre.account.Role;

/** A link that an administrator hands to a person. It exists until it is used, withdrawn or expired. */
@Entity
@Table(name = "one_time_link")
public class OneTimeLink {

    /** What a link is good for. */
    public enum Purpose {
        /** Makes an account with a role. */
        INVITATION(Duration.ofHours(48)),
        /** Gives an account another password. */
        PASSWORD_RESET(Duration.ofHours(24));

        private final Duration life;

        Purpose(Duration life) {
            this.life = life;
        }
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Enumerated(EnumType.STRING)
    private Purpose purpose;

    @Column(name = "token_hash")
    private String tokenHash;

    @Enumerated(EnumType.STRING)
    private Role role;

    @Column(name = "account_id")
    private Long accountId;

    @Column(name = "created_by")
    private String createdBy;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    protected OneTimeLink() {
    }

    private OneTimeLink(Purpose purpose, LinkToken token, String createdBy, Instant now) {
        this.purpose = purpose;
        this.tokenHash = token.hash();
        this.createdBy = createdBy;
        this.createdAt = now;
        this.expiresAt = now.plus(purpose.life);
    }

    static OneTimeLink invitation(Role role, LinkToken token, String createdBy, Instant now) {
        OneTimeLink link = new OneTimeLink(Purpose.INVITATION, token, createdBy, now);
        link.role = role;
        return link;
    }

    static OneTimeLink passwordReset(long accountId, LinkToken token, String createdBy, Instant now) {
        OneTimeLink link = new OneTimeLink(Purpose.PASSWORD_RESET, token, createdBy, now);
        link.accountId = accountId;
        return link;
    }

    /** Identity in the database. */
    public Long id() {
        return id;
    }

    /** The role that an invitation gives; null for other links. */
    public Role role() {
        return role;
    }

    /** The account that gets another password; null for other links. */
    public Long accountId() {
        return accountId;
    }

    /** Name of the administrator who made it. */
    public String createdBy() {
        return createdBy;
    }

    /** When it was made. */
    public Instant createdAt() {
        return createdAt;
    }

    /** From when on it is good for nothing. */
    public Instant expiresAt() {
        return expiresAt;
    }
}
