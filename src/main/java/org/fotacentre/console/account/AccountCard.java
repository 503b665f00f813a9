package org.fotacentre.console.account;

import java.time.Instant;
import java.util.Optional;

import org.fotacentre.account.Account;

/** What pages show of an account. */
public record AccountCard(long id, String name, ProfileFields profile, String role, boolean disabled, Instant createdAt,
        Optional<Instant> lastSignInAt) {

    static AccountCard of(Account account) {
        return new AccountCard(account.id(), account.name(), ProfileFields.of(account.profile()), account.role().name(),
                account.isDisabled(), account.createdAt(), account.lastSignInAt());
    }

    /** {@code ENABLED} or {@code DISABLED}. */
    public String state() {
        return disabled ? "DISABLED" : "ENABLED";
    }
}
