package org.fotacentre.account;

import java.time.ZoneId;
import java.util.List;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

import org.fotacentre.shared.Objections;

/** What people say about themselves. It does not change any more. */
@Embeddable
public class Profile {

    /** Nothing said: the account's name, and everything as the browser has it. */
    public static final Profile NONE = new Profile("", "", "");

    /** The languages of the console. */
    public static final List<String> LANGUAGES = List.of("zh", "en");

    private static final int MAX_NAME = 64;

    @Column(name = "display_name")
    private String displayName;

    private String language;

    private String zone;

    protected Profile() {
    }

    /**
     * A profile as it was typed.
     *
     * @param displayName how others call the person, at most 64 characters, or empty text
     * @param language one of {@link #LANGUAGES}, or empty text for the browser's
     * @param zone IANA name of a time zone, or empty text for the browser's
     */
    public Profile(String displayName, String language, String zone) {
        this.displayName = displayName;
        this.language = language;
        this.zone = zone;
    }

    /** Objects to what cannot be stored. */
    public void check(Objections objections) {
        objections.when(displayName.length() > MAX_NAME, "displayName", "error.tooLong", MAX_NAME);
        objections.when(!language.isEmpty() && !LANGUAGES.contains(language), "language", "account.language.unknown");
        objections.when(!zone.isEmpty() && !ZoneId.getAvailableZoneIds().contains(zone), "zone", "account.zone.unknown");
    }

    /** The same in another language. */
    public Profile in(String other) {
        return new Profile(displayName, other, zone);
    }

    /** How others call the person, or empty text. */
    public String displayName() {
        return displayName;
    }

    /** Language of the pages, or empty text for the browser's. */
    public String language() {
        return language;
    }

    /** Time zone of the pages, or empty text for the browser's. */
    public String zone() {
        return zone;
    }
}
