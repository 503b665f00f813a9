package org.fotacentre.console;

import java.security.Principal;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;

import org.fotacentre.account.Account;
import org.fotacentre.account.Accounts;
import org.fotacentre.account.Role;

/** Who looks at the page, in which language and time zone. Somebody whose session is over looks at it as a stranger. */
@RequestScoped
public class Visitor {

    /** Cookie that keeps the language: {@code zh} or {@code en}. */
    public static final String LANGUAGE_COOKIE = "language";
    /** Cookie in which the browser tells its IANA time zone. */
    public static final String ZONE_COOKIE = "zone";

    @Inject
    private HttpServletRequest request;

    @Inject
    private VisitorSession session;

    @Inject
    private Accounts accounts;

    private Optional<Account> found;

    /** Whether somebody with an account looks at the page. */
    public boolean isSignedIn() {
        return find().isPresent();
    }

    /** Whether the one who is signed in may do what {@code needed} may; asked of the account itself, so a change of role works at once. */
    public boolean may(Role needed) {
        return find().filter(known -> known.role().includes(needed)).isPresent();
    }

    /**
     * The account signed in.
     *
     * @throws IllegalStateException on the few pages that need no sign-in
     */
    public Account account() {
        return find().orElseThrow(() -> new IllegalStateException("Nobody is signed in"));
    }

    /**
     * Name of the account signed in.
     *
     * @throws IllegalStateException on the few pages that need no sign-in
     */
    public String name() {
        return account().name();
    }

    /**
     * The language that the address asks for by {@code ?lang=}, else the account's, else the one last chosen in this browser,
     * else the browser's; Chinese or else English.
     */
    public Locale locale() {
        String language = Optional.ofNullable(request.getParameter("lang"))
                .or(() -> find().map(account -> account.profile().language()).filter(chosen -> !chosen.isEmpty()))
                .or(() -> cookie(LANGUAGE_COOKIE)).orElseGet(() -> request.getLocale().getLanguage());
        return language.startsWith("zh") ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH;
    }

    /** The account's time zone, else the browser's, or the server's until the browser has told. */
    public ZoneId zone() {
        return find().flatMap(Account::zone).orElseGet(this::zoneOfBrowser);
    }

    private ZoneId zoneOfBrowser() {
        try {
            return cookie(ZONE_COOKIE).map(zone -> zone.replace("%2F", "/")).map(ZoneId::of).orElseGet(ZoneId::systemDefault);
        } catch (DateTimeException e) {
            return ZoneId.systemDefault();
        }
    }

    private Optional<Account> find() {
        if (found == null) {
            found = Optional.ofNullable(request.getUserPrincipal()).map(Principal::getName).flatMap(accounts::find)
                    .filter(session::belongsTo);
        }
        return found;
    }

    private Optional<String> cookie(String name) {
        Cookie[] cookies = request.getCookies();
        return cookies == null ? Optional.empty()
                : Arrays.stream(cookies).filter(cookie -> cookie.getName().equals(name)).map(Cookie::getValue).findFirst();
    }
}
