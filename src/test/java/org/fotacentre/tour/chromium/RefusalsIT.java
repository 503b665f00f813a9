package org.fotacentre.tour.chromium;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.fotacentre.Database;
import org.fotacentre.RunningCentre;
import org.fotacentre.account.Role;
import org.fotacentre.console.account.AccountVisit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Every form is given what it must not take; each time it says so beside the field, in the person's language, and forgets
 * and stores nothing. As it comes back it is looked at, as {@link EveryPageIT} looks at all other pages.
 */
class RefusalsIT {

    /** Whatever is stored by somebody is on record; the first administrator works in the tests beside this one. */
    private static final String DEEDS = "select count(*) from audit_entry where action <> 'SIGN_IN' and account <> ?";

    private final Showroom room = Showroom.open();
    private final String administrator = new AccountVisit().account(Role.ADMINISTRATOR);
    private final String before = deeds();
    private final List<String> complaints = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();

    @ParameterizedTest
    @CsvSource({"zh, light, 1400", "en, dark, 400"})
    void of_the_console(String language, String theme, int width) {
        try (Person person = Person.speaking(language).signsIn(administrator, AccountVisit.PASSWORD)) {
            Look look = new Look(person, theme, width);
            Attempts.all().forEach(attempt -> refused(attempt, person, look));
            sendFormOfAnotherPage(person);
            look.closely("forged /products");

            assertNothingHappened(look);
        }
    }

    @ParameterizedTest
    @CsvSource({"zh, dark, 1400", "en, light, 400"})
    void of_strangers(String language, String theme, int width) {
        try (Person person = Person.speaking(language)) {
            person.open("/session");
            Look look = new Look(person, theme, width);
            Attempts.registration().forEach(attempt -> refused(attempt, person, look));
            PlanAttempts.ofUsers().forEach(attempt -> refused(attempt, person, look));

            assertNothingHappened(look);
        }
    }

    private void refused(Attempt attempt, Person person, Look look) {
        complaints.addAll(attempt.by(person, room));
        if (seen.add(attempt.path())) {
            look.closely("refused " + attempt.path());
        }
    }

    private static void sendFormOfAnotherPage(Person person) {
        person.open("/products/new");
        person.run("document.querySelector('main [name=csrf]').value = 'of another page'; document.querySelector('main form').submit()");
        person.sees("trouble.403");
    }

    private void assertNothingHappened(Look look) {
        assertEquals("", String.join("\n", complaints) + look.objections());
        assertEquals(before, deeds());
    }

    private static String deeds() {
        return Database.text(DEEDS, RunningCentre.get().adminName());
    }
}
