package org.fotacentre.tour.chromium;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;

import org.fotacentre.BesideOthers;
import org.fotacentre.launcher.FreshConsole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Looks at every page there is, as people with other eyes, other screens and other languages do. */
@BesideOthers
class EveryPageIT {

    /** What no link leads to, or only a link on a page of a kind that is looked at once. */
    private static final List<String> UNLINKED = List.of("/nowhere", "/products/none", "/products/999999999", "/plans/{terminated}/suspension", "{user}", "/u/unknown",
            "{invitation}", "{reset}", "/registration/unknown", "/accounts", "/accounts/{account}", "/accounts/{account}/disablement", "/invitations", "/audit", "/audit/{audit}",
            "/profile", "/profile/password", "/devices/tags?device={device}", "/devices/deletion?device={device}", "/plans/{plan}/blocking");
    /** Other faces of such pages: plans in each state, lists in which nothing is found. */
    private static final List<String> FACES = List.of("/plans/{draft}", "/plans/{plan}", "/plans/{suspended}", "/plans/{terminated}", "/plans/{user plan}/monitoring",
            "/products?text=nothing", "/devices?text=nothing", "/firmware?name=nothing", "/plans?name=nothing", "/accounts?text=nothing", "/audit?text=nothing",
            "/plans/{plan}/monitoring?text=nothing", "/devices/deletion", "/devices/{device}");

    /** Both languages, themes and widths in two rounds; English, whose words are longer, has the narrow screen. */
    @ParameterizedTest
    @CsvSource({"zh, light, 1400", "en, dark, 400"})
    void is_accessible_complete_and_fits_the_screen(String language, String theme, int width) {
        Showroom room = Showroom.open();
        try (Person person = Person.administrator(language)) {
            Look look = new Look(person, theme, width);

            List<String> kinds = Pages.each(person, look::closely);
            Stream.concat(UNLINKED.stream().filter(path -> !kinds.contains(Pages.kind(room.path(path)))), FACES.stream()).forEach(path -> {
                person.open(room.path(path));
                look.closely(path);
            });

            assertTrue(kinds.size() > 15, "too few pages found: " + kinds);
            assertEquals("", look.objections());
        }
    }

    /** As somebody finds it who just deployed it: the set-up page, then every list with nothing in it. */
    @Test
    void is_so_too_where_there_is_nothing_yet() {
        try (FreshConsole fresh = new FreshConsole(); Person owner = Person.at(fresh.address(), "zh")) {
            owner.open("/");
            Look wide = new Look(owner, "light", 1400);
            wide.closely("/setup");
            owner.types("account.setUp.code", fresh.setUpCode());
            owner.types("account.name", "owner");
            owner.types("account.password.new", "correct horse 1");
            owner.types("account.password.repeated", "correct horse 1");
            owner.presses("account.setUp.done");
            owner.sees("frame.guide");

            Pages.each(owner, path -> wide.closely("fresh " + path));
            owner.open("/language/en?back=/");
            Look narrow = new Look(owner, "dark", 400);
            Pages.each(owner, path -> narrow.closely("fresh " + path));

            assertEquals("", wide.objections() + narrow.objections());
        }
    }
}
