package org.fotacentre.console.account;

import org.fotacentre.account.Profile;
import org.fotacentre.account.password.NewPassword;
import org.fotacentre.console.Form;

/**
 * The fields of a profile as a form shows them (template {@code account/_fields}).
 *
 * @param language {@code zh}, {@code en} or empty text
 * @param zone name of a time zone or empty text
 */
public record ProfileFields(String displayName, String language, String zone) {

    /** What a profile says. */
    public static ProfileFields of(Profile profile) {
        return new ProfileFields(profile.displayName(), profile.language(), profile.zone());
    }

    /** What was typed. */
    public static ProfileFields typed(Form form) {
        return new ProfileFields(form.text("displayName"), form.text("language"), form.text("zone"));
    }

    /** The password that was typed twice beside them. */
    public static NewPassword password(Form form) {
        return new NewPassword(form.secret("password"), form.secret("repeated"));
    }

    /** The same for the rules. */
    public Profile profile() {
        return new Profile(displayName, language, zone);
    }
}
