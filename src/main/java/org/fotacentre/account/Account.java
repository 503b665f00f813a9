package org.fotacentre.account;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/**
 * A person who may sign in. Each session belongs to a series of its account; a new password or a disabled account begins
 * the next series, and sessions of an older one are over.
 */
@Entity
@Table(name = "account")
public class Account {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String name;

    @Embedded
    private Profile profile = Profile.NONE;

    @Column(name = "password_hash")
    private String passwordHash;

    @Enumerated(EnumType.STRING)
    private Role role;

    private boolean disabled;

    @Column(name = "session_series")
    private int sessionSeries;

    @Column(name = "last_sign_in_at")
    private Instant lastSignInAt;

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

    /** Takes a checked profile. */
    public void adopt(Profile other) {
        profile = other;
    }

    /** Takes another password, already hashed; every session is over. */
    public void changePassword(String hash) {
        passwordHash = hash;
        sessionSeries++;
    }

    void assign(Role other) {
        role = other;
    }

    void disable() {
        disabled = true;
        sessionSeries++;
    }

    void enable() {
        disabled = false;
    }

    /** Identity in the database, or null before it is stored. */
    public Long id() {
        return id;
    }

    /** The name typed at sign-in. */
    public String name() {
        return name;
    }

    /** What the person said about themselves. */
    public Profile profile() {
        return profile;
    }

    /** The salted hash of the password, in the form the hash itself chose. */
    public String passwordHash() {
        return passwordHash;
    }

    /** What the account may do. */
    public Role role() {
        return role;
    }

    /** Whether it may not sign in at present. */
    public boolean isDisabled() {
        return disabled;
    }

    /** Whether a session of that series may go on. */
    public boolean admits(int series) {
        return !disabled && series == sessionSeries;
    }

    /** The series that a session begun now belongs to. */
    public int sessionSeries() {
        return sessionSeries;
    }

    /** When somebody last signed in with it. */
    public Optional<Instant> lastSignInAt() {
        return Optional.ofNullable(lastSignInAt);
    }

    /** When it was made. */
    public Instant createdAt() {
        return createdAt;
    }

    /** The zone its times are shown in, or empty for the browser's. */
    public Optional<ZoneId> zone() {
        return Optional.of(profile.zone()).filter(zone -> !zone.isEmpty()).map(ZoneId::of);
    }
}
