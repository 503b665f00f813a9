package org.fotacentre.account.entry;

import org.fotacentre.account.Profile;
import org.fotacentre.account.password.NewPassword;
import org.fotacentre.shared.Objections;

/**
 * What somebody types who wants an account.
 *
 * @param name for signing in: 2 to 64 letters, digits, dots, hyphens, underscores and at signs; it never changes
 */
public record NewAccount(String name, Profile profile, NewPassword password) {

    private static final String NAME = "[\\p{L}\\p{N}][\\p{L}\\p{N}._@-]{1,63}";

    void check(Objections objections) {
        boolean missing = objections.when(name.isEmpty(), "name", "error.missing");
        objections.when(!missing && !name.matches(NAME), "name", "account.name.malformed");
        profile.check(objections);
        password.check(name, objections);
    }
}
