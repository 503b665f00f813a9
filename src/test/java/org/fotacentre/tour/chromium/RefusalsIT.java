package org.fotacentre.tour.chromium;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;

import org.fotacentre.Database;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every form is given what it must not take; each time it says so beside the field, in the person's language, and forgets and stores nothing. */
class RefusalsIT {

    /** Whatever is stored by somebody is on record. */
    private static final String DEEDS = "select count(*) from audit_entry where action <> 'SIGN_IN'";

    private final Showroom room = Showroom.open();
    private final String before = Database.text(DEEDS);

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void of_the_console(String language) {
        try (Person person = Person.administrator(language)) {
            assertAllRefused(person, Attempts.all());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void of_strangers(String language) {
        try (Person person = Person.speaking(language)) {
            assertAllRefused(person, Attempts.registration());
            assertAllRefused(person, PlanAttempts.ofUsers());
        }
    }

    private void assertAllRefused(Person person, List<Attempt> attempts) {
        List<String> complaints = new ArrayList<>();
        attempts.forEach(attempt -> complaints.addAll(attempt.by(person, room)));

        assertEquals("", String.join("\n", complaints));
        assertEquals(before, Database.text(DEEDS));
    }
}
