package org.fotacentre.console.account;

import static org.fotacentre.console.account.AccountVisit.PASSWORD;
import static org.fotacentre.console.account.AccountVisit.entries;
import static org.fotacentre.console.account.AccountVisit.unique;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.util.List;
import java.util.Map;

import org.fotacentre.Database;
import org.fotacentre.tour.Browser;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** People are invited, register, sign in, forget passwords and lose their accounts, all with the real forms. */
class AccountsIT {

    private final AccountVisit visit = new AccountVisit();

    @Test
    void who_is_invited_becomes_what_the_invitation_says_and_only_once() {
        String name = unique();
        String link = visit.invitation("OPERATOR");
        Browser guest = visit.stranger("en");

        Document home = visit.register(guest, link, entries(name));
        Document again = visit.stranger("zh").open(link);

        assertTrue(home.text().contains("Welcome, " + name), home.text());
        assertEquals("Operator", checked(visit.account(name)));
        assertEquals(410, Browser.status(again));
        assertTrue(again.text().contains("该链接已被使用、撤回或已过期"), again.text());
    }

    @Test
    void a_link_is_shown_once_and_its_token_is_not_in_the_database() {
        String link = visit.invitation("VIEWER");
        String token = link.replaceAll(".*/", "");

        assertFalse(visit.administrator.open("/invitations").text().contains(token));
        assertEquals("0", Database.text("select count(*) from one_time_link where token_hash = ?", token));
    }

    @Test
    void a_withdrawn_invitation_is_good_for_nothing() {
        String link = visit.invitation("VIEWER");
        Document list = visit.administrator.open("/invitations");

        Document after = visit.administrator.press(list, "tbody tr:first-child form button", Map.of());

        assertTrue(after.text().contains("The invitation has been withdrawn."));
        assertEquals(410, Browser.status(visit.stranger("en").open(link)));
    }

    @Test
    void everything_wrong_in_a_registration_is_marked_at_once_and_nothing_typed_is_lost() {
        Browser guest = visit.stranger("en");
        String link = visit.invitation("VIEWER");
        Map<String, String> typed = Map.of("name", "a b", "displayName", "x".repeat(65), "password", "short", "repeated", "other");

        Document refused = visit.register(guest, link, typed);
        Document chinese = visit.register(visit.stranger("zh"), link, typed);

        assertEquals(422, Browser.status(refused));
        assertEquals(List.of("2 to 64 letters, digits, dots, hyphens, underscores or @, beginning with a letter or digit.",
                "A password has 8 to 128 characters.", "The two passwords differ.", "At most 64 characters."),
                refused.select(".invalid-feedback").eachText());
        assertEquals(List.of("2～64 个字符，可用文字、数字、点、连字符、下划线和 @，须以文字或数字开头。", "密码长度为 8～128 个字符。",
                "两次输入的密码不一致。", "最多 64 个字符。"), chinese.select(".invalid-feedback").eachText());
        assertEquals("a b", refused.selectFirst("[name=name]").val());
        assertEquals("", refused.selectFirst("[name=password]").val());
    }

    @Test
    void names_are_taken_in_any_letter_case_and_passwords_are_no_names_and_not_common() {
        String name = unique();
        visit.register(visit.stranger("en"), visit.invitation("VIEWER"), entries(name));
        String link = visit.invitation("VIEWER");
        Map<String, String> typed = entries(name.toUpperCase(java.util.Locale.ROOT));
        typed.putAll(Map.of("password", name, "repeated", name));

        Document refused = visit.register(visit.stranger("en"), link, typed);
        typed.putAll(Map.of("name", unique(), "password", "Password123", "repeated", "Password123"));
        Document common = visit.register(visit.stranger("en"), link, typed);

        assertEquals(List.of("Somebody else has this name.", "The password must not be the account's name."),
                refused.select(".invalid-feedback").eachText());
        assertEquals(List.of("This password is one of the first that would be tried. Choose another."),
                common.select(".invalid-feedback").eachText());
    }

    /** The only test that opens registration; it closes it again, since others expect it closed. */
    @Test
    void registration_is_offered_only_while_it_is_open_and_makes_viewers() {
        Browser guest = visit.stranger("en");
        Document closed = guest.open("/registration");
        assertTrue(guest.open("/session").select("a[href$=/registration]").isEmpty());
        decide("OPEN");
        String name = unique();
        try {
            Document form = guest.open(guest.open("/session").selectFirst("a[href$=/registration]").attr("href").replaceFirst("^https?://[^/]*", ""));
            Document home = guest.press(form, "main form button", entries(name));
            assertTrue(home.text().contains("Welcome, " + name), home.text());
        } finally {
            decide("INVITATION");
        }
        Document late = visit.register(visit.stranger("en"), visit.invitation("VIEWER"), entries(name));

        assertEquals(410, Browser.status(closed));
        assertEquals("Viewer", checked(visit.account(name)));
        assertEquals(List.of("Somebody else has this name."), late.select(".invalid-feedback").eachText());
    }

    @Test
    void a_forgotten_password_is_replaced_by_a_link_that_works_once_and_ends_all_sessions() {
        String name = unique();
        Browser person = visit.stranger("en");
        visit.register(person, visit.invitation("VIEWER"), entries(name));
        String link = visit.path(visit.administrator.press(visit.account(name), "form[action$=/password-reset] button", Map.of()));
        Browser elsewhere = visit.stranger("en");

        Document refused = elsewhere.press(elsewhere.open(link), "main form button", Map.of("password", "short", "repeated", "short"));
        Document done = elsewhere.press(refused, "main form button", Map.of("password", "another horse 2", "repeated", "another horse 2"));

        assertEquals(List.of("A password has 8 to 128 characters."), refused.select(".invalid-feedback").eachText());
        assertTrue(done.text().contains("The password of " + name + " has been changed."), done.text());
        assertEquals("/session", path(person.open("/profile")));
        assertEquals(410, Browser.status(elsewhere.open(link)));
        assertEquals(422, Browser.status(elsewhere.signIn(name, PASSWORD)));
        assertEquals("/", path(elsewhere.signIn(name, "another horse 2")));
    }

    @Test
    void a_disabled_account_is_out_at_once_and_comes_back_when_enabled() {
        String name = unique();
        Browser person = visit.stranger("en");
        visit.register(person, visit.invitation("OPERATOR"), entries(name));
        Document ask = visit.administrator.open(path(visit.account(name)) + "/disablement");

        visit.administrator.press(ask, "main form button", Map.of());
        Document out = person.open("/products");
        Document wrong = person.signIn(name, PASSWORD);
        visit.administrator.press(visit.account(name), "form[action$=/enablement] button", Map.of());
        Document back = person.signIn(name, PASSWORD);

        assertTrue(ask.text().contains("Disable the account " + name + "?"));
        assertEquals("/session", path(out));
        assertTrue(wrong.text().contains("Account or password is wrong, or the account is disabled."), wrong.text());
        assertEquals("/", path(back));
    }

    @Test
    void a_role_holds_from_the_next_page_on() {
        String name = unique();
        Browser person = visit.stranger("en");
        visit.register(person, visit.invitation("VIEWER"), entries(name));
        int before = Browser.status(person.open("/accounts"));

        visit.administrator.press(visit.account(name), "form[action$=/role] button", Map.of("role", "ADMINISTRATOR"));

        assertEquals(403, before);
        assertEquals(200, Browser.status(person.open("/accounts")));
        visit.administrator.press(visit.account(name), "form[action$=/role] button", Map.of("role", "VIEWER"));
        assertEquals(403, Browser.status(person.open("/accounts")));
    }

    @Test
    void accounts_are_found_by_name_role_and_state() {
        String name = unique();
        Map<String, String> typed = entries(name);
        typed.put("displayName", "王小明 " + name.toUpperCase(java.util.Locale.ROOT));
        visit.register(visit.stranger("zh"), visit.invitation("OPERATOR"), typed);

        assertEquals(List.of(name), names("?text=" + name));
        assertEquals(List.of(name), names("?text=小明 " + name + "&role=OPERATOR&state=ENABLED"));
        assertEquals(List.of(), names("?text=" + name + "&role=VIEWER"));
        assertEquals(List.of(), names("?text=" + name + "&state=DISABLED"));
        assertTrue(visit.administrator.open("/accounts?text=nobody-at-all").text().contains("No account fits"));
    }

    @Test
    void an_account_that_does_not_exist_is_not_found() {
        assertEquals(404, Browser.status(visit.administrator.open("/accounts/999999999")));
        assertNotEquals(500, Browser.status(visit.administrator.open("/accounts/999999999999999999")));
        assertEquals(410, Browser.status(visit.stranger("en").open("/password-reset/no-such-token")));
    }

    private void decide(String mode) {
        Document saved = visit.administrator.press(visit.administrator.open("/accounts"), "form[action$=/registration] button", Map.of("registration", mode));
        assertTrue(saved.text().contains("Registration has been saved."));
    }

    private List<String> names(String query) {
        return visit.administrator.open("/accounts" + query.replace(" ", "%20")).select("tbody td:first-child").eachText();
    }

    private static String checked(Document account) {
        return account.selectFirst("form[action$=/role] input[checked]").closest("label").selectFirst(".form-check-label").text();
    }

    private static String path(Document page) {
        return URI.create(page.location()).getPath();
    }
}
