package org.fotacentre.tour.chromium;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;

import org.fotacentre.Database;
import org.fotacentre.account.Role;
import org.fotacentre.console.account.AccountVisit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people are offered on their screen is what their role allows, on every page they can reach; who makes up a form gets nowhere. */
class RolesOnScreenIT {

    private static final String DEEDS = "select count(*) from audit_entry where account = ? and action not like 'SIGN%'";

    /** What concerns nobody but the person. */
    private static final List<String> OWN = List.of("/profile", "/notices/reading");

    private final List<String> objections = new ArrayList<>();

    @ParameterizedTest
    @CsvSource({"VIEWER, zh, /products", "OPERATOR, en, /invitations"})
    void sees_nothing_that_is_not_allowed(Role role, String language, String forbidden) {
        Showroom.open();
        String name = new AccountVisit().account(role);
        try (Person person = Person.speaking(language).signsIn(name, AccountVisit.PASSWORD)) {
            String before = Database.text(DEEDS, name);

            List<String> kinds = Pages.each(person, path -> look(person, path, role));
            assertEquals("", String.join("\n", objections));
            assertTrue(kinds.size() > 10, "too few pages found: " + kinds);

            forge(person, forbidden);
            assertTrue(person.text().contains(person.words("trouble.role")), person.text());
            assertEquals(before, Database.text(DEEDS, name));
        }
    }

    /** Links that would lead nowhere, and forms of people who may only look. */
    private void look(Person person, String path, Role role) {
        if (person.text().contains(person.words("trouble.role"))) {
            objections.add("A link led to " + path);
        }
        if (role == Role.VIEWER) {
            forms(person).stream().filter(action -> OWN.stream().noneMatch(action::startsWith)).forEach(action -> objections.add(path + " offers to send " + action));
        }
        if (person.run("return document.querySelector(\"a[href^='/accounts'], a[href^='/invitations'], a[href^='/audit']\")") != null) {
            objections.add(path + " offers administration");
        }
    }

    @SuppressWarnings("unchecked")
    private static List<String> forms(Person person) {
        return (List<String>) person.run("return [...document.querySelectorAll('main form[method=post i]')].filter(form => form.querySelector('button')).map(form => new URL(form.action).pathname)");
    }

    /** Sends a form that no page offered, with the token of the session. */
    private static void forge(Person person, String action) {
        person.open("/profile");
        person.run("const form = document.querySelector('main form'); document.querySelector('main').dataset.before = 'yes'; form.action = arguments[0]; form.submit()", action);
        person.awaits("an answer", "return document.readyState === 'complete' && !document.querySelector('main[data-before]')");
    }
}
