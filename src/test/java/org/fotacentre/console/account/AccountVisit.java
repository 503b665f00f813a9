package org.fotacentre.console.account;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import org.fotacentre.RunningCentre;
import org.fotacentre.account.Role;
import org.fotacentre.tour.Browser;
import org.jsoup.nodes.Document;

/** An administrator who has people to invite, and what they do with their invitations. */
public final class AccountVisit {

    /** A password that nobody objects to. */
    public static final String PASSWORD = "correct horse 1";

    final RunningCentre centre = RunningCentre.get();
    final Browser administrator = Browser.signedIn(centre, "en");

    /** A browser in which a fresh account of that role is signed in. */
    public Browser member(String role, String language) {
        Browser browser = stranger(language);
        register(browser, invitation(role), entries(unique()));
        return browser;
    }

    /** The name of a fresh account of that role; its password is {@link #PASSWORD}. */
    public String account(Role role) {
        String name = unique();
        register(stranger("en"), invitation(role.name()), entries(name));
        return name;
    }

    Browser stranger(String language) {
        return Browser.ofStranger(centre, language);
    }

    /** The path of a fresh invitation. */
    public String invitation(String role) {
        Document made = administrator.press(administrator.open("/invitations"), "form[action$=/invitations] button", Map.of("role", role));
        return path(made);
    }

    /** The path of a fresh link with which the account of that name gets a new password. */
    public String passwordReset(String name) {
        return path(administrator.press(account(name), "form[action$=/password-reset] button", Map.of()));
    }

    /** The path of the link that a page shows once. */
    String path(Document page) {
        String link = page.selectFirst(".one-time-link").text();
        assertEquals(centre.console().toString(), link.substring(0, centre.console().toString().length()));
        return link.substring(centre.console().toString().length());
    }

    /** Fills in the registration form at a path; answers the page that comes back. */
    Document register(Browser browser, String path, Map<String, String> typed) {
        return browser.press(browser.open(path), "main form button", typed);
    }

    /** What somebody types who registers under that name. */
    static Map<String, String> entries(String name) {
        return new HashMap<>(Map.of("name", name, "password", PASSWORD, "repeated", PASSWORD, "displayName", "", "language", "", "zone", ""));
    }

    /** The administrator's page of the account of that name. */
    Document account(String name) {
        Document list = administrator.open("/accounts?text=" + name);
        return administrator.open(list.selectFirst("td a[href*=/accounts/]").attr("href"));
    }

    static String unique() {
        return "anne." + UUID.randomUUID().toString().substring(0, 8);
    }
}
