package org.fotacentre.account.password;

import java.util.Map;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;

import org.fotacentre.shared.Setting;

/**
 * Hashes and checks passwords: PBKDF2 with SHA-512 and, unless {@code fota.password.rounds} says otherwise, 210 000 rounds, as OWASP
 * advises; about 0.2 s each. A hash keeps the number of rounds it was made with.
 */
@ApplicationScoped
public class Passwords {

    /** What the audit log says in place of a password. */
    public static final String HIDDEN = "••••••••";

    private static final Setting ROUNDS = new Setting("fota.password.rounds", "210000");
    private static final int FEWEST_ROUNDS = 10_000;

    @Inject
    private Pbkdf2PasswordHash hash;

    @PostConstruct
    void tune() {
        hash.initialize(Map.of(
                "Pbkdf2PasswordHash.Algorithm", "PBKDF2WithHmacSHA512",
                "Pbkdf2PasswordHash.Iterations", String.valueOf(Math.max(FEWEST_ROUNDS, ROUNDS.number())),
                "Pbkdf2PasswordHash.SaltSizeBytes", "32"));
    }

    /** The salted hash to keep. */
    public String hash(String password) {
        return hash.generate(password.toCharArray());
    }

    /** Whether {@code password} is the one that was hashed. */
    public boolean matches(String password, String kept) {
        return hash.verify(password.toCharArray(), kept);
    }
}
