package org.fotacentre.console.account;

import static org.fotacentre.console.account.AccountVisit.PASSWORD;
import static org.fotacentre.console.account.AccountVisit.entries;
import static org.fotacentre.console.account.AccountVisit.unique;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.util.List;
import java.util.Map;

import org.fotacentre.Database;
import org.fotacentre.tour.Browser;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** A person says things about themselves, as a viewer, who may do no more. */
class ProfileIT {

    private final AccountVisit visit = new AccountVisit();
    private final String name = unique();
    private final Browser person = visit.stranger("en");

    ProfileIT() {
        visit.register(person, visit.invitation("VIEWER"), entries(name));
    }

    @Test
    void language_and_zone_of_the_account_win_over_the_browsers() {
        Document saved = person.press(person.open("/profile"), "form[action$=/profile] button",
                Map.of("displayName", "王小明", "language", "zh", "zone", "Asia/Kathmandu"));
        Browser elsewhere = visit.stranger("en");
        elsewhere.signIn(name, PASSWORD);

        Document there = elsewhere.open("/profile");

        assertTrue(saved.text().contains("个人资料已保存。"), saved.text());
        assertEquals("个人资料", there.selectFirst("h1").text());
        assertTrue(there.text().contains("Asia/Kathmandu (UTC+05:45)"), there.text());
        assertEquals("王小明", there.selectFirst("[name=displayName]").val());
    }

    @Test
    void the_language_chosen_in_the_frame_is_kept_in_the_account() {
        person.open("/language/zh?back=/profile");
        Browser elsewhere = visit.stranger("en");
        elsewhere.signIn(name, PASSWORD);

        assertEquals("个人资料", elsewhere.open("/profile").selectFirst("h1").text());
        assertEquals("zh", elsewhere.open("/profile").selectFirst("[name=language] option[selected]").val());
    }

    @Test
    void what_is_no_language_and_no_zone_is_refused_and_not_kept() {
        Document form = person.open("/profile");
        form.select("[name=language] option, [name=zone] option").attr("value", "Mars/Olympus");

        Document refused = person.press(form, "form[action$=/profile] button",
                Map.of("displayName", "n".repeat(65), "language", "Mars/Olympus", "zone", "Mars/Olympus"));

        assertEquals(422, Browser.status(refused));
        assertEquals(List.of("At most 64 characters.", "There is no such language here.", "There is no such time zone."),
                refused.select(".invalid-feedback").eachText());
        assertEquals("", Database.text("select concat(display_name, language, zone) from account where name = ?", name));
    }

    @Test
    void a_new_password_ends_the_other_sessions_but_not_this_one() {
        Browser elsewhere = visit.stranger("en");
        elsewhere.signIn(name, PASSWORD);

        Document saved = change(PASSWORD, "another horse 2", "another horse 2");

        assertTrue(saved.text().contains("Your other sessions have ended."), saved.text());
        assertEquals("/profile", path(person.open("/profile")));
        assertEquals("/session", path(elsewhere.open("/profile")));
        assertEquals(422, Browser.status(elsewhere.signIn(name, PASSWORD)));
        assertEquals("/", path(elsewhere.signIn(name, "another horse 2")));
    }

    @Test
    void the_old_password_is_asked_for_and_the_new_one_is_checked() {
        assertEquals(List.of("This is not your present password.", "A password has 8 to 128 characters.", "The two passwords differ."),
                change("wrong", "short", "shirt").select(".invalid-feedback").eachText());
        assertEquals("/", path(visit.stranger("en").signIn(name, PASSWORD)));
    }

    /** Five wrong ones are free; the sixth has to wait although it would be right. */
    @Test
    void guessing_a_password_becomes_slow() {
        Browser thief = visit.stranger("zh");
        for (int i = 0; i < 5; i++) {
            assertTrue(thief.signIn(name, "guess " + i).text().contains("账号或密码错误"));
        }

        Document refused = thief.signIn(name, PASSWORD);

        assertEquals(422, Browser.status(refused));
        assertTrue(refused.text().matches(".*密码错误次数过多，请在 \\d+ 秒后重试。.*"), refused.text());
        assertEquals("/profile", path(person.open("/profile")));
    }

    @Test
    void who_signs_in_as_somebody_else_is_somebody_else() {
        String other = unique();
        visit.register(visit.stranger("en"), visit.invitation("VIEWER"), entries(other));

        Document wrong = person.signIn(other, "wrong password");
        Document right = person.signIn(other, PASSWORD);

        assertEquals(422, Browser.status(wrong));
        assertTrue(right.text().contains(other), right.text());
    }

    private Document change(String old, String password, String repeated) {
        return person.press(person.open("/profile/password"), "form[action$=/password] button",
                Map.of("old", old, "password", password, "repeated", repeated));
    }

    private static String path(Document page) {
        return URI.create(page.location()).getPath();
    }
}
