package org.fotacentre.account;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** A person who may sign in. */
@Entity
@Table(name = "account")
public class Account {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String name;

    @Column(name = "password_hash")
    private String passwordHash;

    @Enumerated(EnumType.STRING)
    private Role role;

    @Column(name = "created_at")
    private Instant createdAt;

    @Version
    private int version;

    protected Account() {
    }

    /** A new account whose password is already hashed. */
    public Account(String name, String passwordHash, Role role, Instant now) {
        this.name = name;
        this.passwordHash = passwordHash;
        this.role = role;
        this.createdAt = now;
    }

    /** The name typed at sign-in. */
    public String name() {
        return name;
    }

    /** The salted hash of the password, in the form the hash itself chose. */
    public String passwordHash() {
        return passwordHash;
    }

    /** What the account may do. */
    public Role role() {
        return role;
    }
}
