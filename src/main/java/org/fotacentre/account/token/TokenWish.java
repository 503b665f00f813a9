package org.fotacentre.account.token;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

import org.fotacentre.account.Role;
import org.fotacentre.shared.Objections;

/**
 * What a person says about a new API token, as typed.
 *
 * @param name 1–64 characters, unlike those of the account's other tokens
 * @param scope empty when none, or none we know, was chosen
 * @param days how long it shall live, 1–365 days; empty when that is no number
 */
public record TokenWish(String name, Optional<TokenScope> scope, OptionalInt days) {

    /** Longest name, in characters. */
    public static final int MAX_NAME = 64;

    /** Longest life, in days: what is forgotten somewhere must not work for ever. */
    public static final int MAX_DAYS = 365;

    public TokenWish {
        name = name.strip();
    }

    void check(Role role, Objections objections) {
        objections.when(name.isEmpty(), "name", "error.missing");
        objections.when(name.length() > MAX_NAME, "name", "error.tooLong", MAX_NAME);
        objections.when(scope.isEmpty(), "scope", "error.missing");
        objections.when(scope.filter(wanted -> !role.includes(wanted.least())).isPresent(), "scope", "token.scope.beyondRole");
        objections.when(days.orElse(0) < 1 || days.orElse(0) > MAX_DAYS, "days", "token.days.range", MAX_DAYS);
    }

    Duration life() {
        return Duration.ofDays(days.orElseThrow());
    }
}
