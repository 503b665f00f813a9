package org.fotacentre.account.password;

import java.util.Map;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;

/** Hashes and checks passwords: PBKDF2 with SHA-512 and 210 000 rounds, as OWASP advises; about 0.2 s each. */
@ApplicationScoped
public class Passwords {

    /** What the audit log says in place of a password. */
    public static final String HIDDEN = "••••••••";

    @Inject
    private Pbkdf2PasswordHash hash;

    @PostConstruct
    void tune() {
        hash.initialize(Map.of(
                "Pbkdf2PasswordHash.Algorithm", "PBKDF2WithHmacSHA512",
                "Pbkdf2PasswordHash.Iterations", "210000",
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
