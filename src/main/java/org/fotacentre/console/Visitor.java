package org.fotacentre.console;

import java.security.Principal;
import java.security.SecureRandom;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;

import org.fotacentre.account.Account;
import org.fotacentre.account.Accounts;
import org.fotacentre.account.Role;

/** Who looks at the page, in which language and time zone, and the token that proves that a form came from our page. */
@RequestScoped
public class Visitor {

    /** Cookie that keeps the language: {@code zh} or {@code en}. */
    public static final String LANGUAGE_COOKIE = "language";
    /** Cookie in which the browser tells its IANA time zone. */
    public static final String ZONE_COOKIE = "zone";

    private static final String CSRF_ATTRIBUTE = "csrf";
    private static final SecureRandom RANDOM = new SecureRandom();

    @Inject
    private HttpServletRequest request;

    @Inject
    private Accounts accounts;

    private Optional<Account> account;

    /** Whether somebody with an account looks at the page. */
    public boolean isSignedIn() {
        return account().isPresent();
    }

    /** Whether the one who is signed in may do what {@code needed} may; asked of the account itself, so a change of role works at once. */
    public boolean may(Role needed) {
        return account().filter(known -> known.role().includes(needed)).isPresent();
    }

    /**
     * Name of the account signed in.
     *
     * @throws IllegalStateException on the few pages that need no sign-in
     */
    public String name() {
        return account().map(Account::name).orElseThrow(() -> new IllegalStateException("Nobody is signed in"));
    }

    /** The language that the address asks for by {@code ?lang=}, else the chosen one, else the browser's; Chinese or else English. */
    public Locale locale() {
        String language = Optional.ofNullable(request.getParameter("lang")).or(() -> cookie(LANGUAGE_COOKIE))
                .orElseGet(() -> request.getLocale().getLanguage());
        return language.startsWith("zh") ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH;
    }

    /** The browser's time zone, or the server's until the browser has told. */
    public ZoneId zone() {
        try {
            return cookie(ZONE_COOKIE).map(zone -> zone.replace("%2F", "/")).map(ZoneId::of).orElseGet(ZoneId::systemDefault);
        } catch (DateTimeException e) {
            return ZoneId.systemDefault();
        }
    }

    /** The session's secret that every form sends back. */
    public String csrfToken() {
        Object token = request.getSession().getAttribute(CSRF_ATTRIBUTE);
        if (token == null) {
            byte[] random = new byte[16];
            RANDOM.nextBytes(random);
            token = HexFormat.of().formatHex(random);
            request.getSession().setAttribute(CSRF_ATTRIBUTE, token);
        }
        return (String) token;
    }

    private Optional<Account> account() {
        if (account == null) {
            account = Optional.ofNullable(request.getUserPrincipal()).map(Principal::getName).flatMap(accounts::find);
        }
        return account;
    }

    private Optional<String> cookie(String name) {
        Cookie[] cookies = request.getCookies();
        return cookies == null ? Optional.empty()
                : Arrays.stream(cookies).filter(cookie -> cookie.getName().equals(name)).map(Cookie::getValue).findFirst();
    }
}
