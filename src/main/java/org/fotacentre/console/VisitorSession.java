package org.fotacentre.console;

import java.security.SecureRandom;
import java.util.HexFormat;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;

import org.fotacentre.account.Account;

/**
 * The session between a browser and us: the token that proves that a form came from our page, and which series of the
 * account's sessions it belongs to (see {@link Account}).
 */
@RequestScoped
public class VisitorSession {

    private static final String CSRF = "csrf";
    private static final String SERIES = "series";
    private static final SecureRandom RANDOM = new SecureRandom();

    @Inject
    private HttpServletRequest request;

    /** The session's secret that every form sends back. */
    public String csrfToken() {
        Object token = request.getSession().getAttribute(CSRF);
        if (token == null) {
            byte[] random = new byte[16];
            RANDOM.nextBytes(random);
            token = HexFormat.of().formatHex(random);
            request.getSession().setAttribute(CSRF, token);
        }
        return (String) token;
    }

    /** The account has just proved who it is: from now on the session is its own, as long as the account admits it. */
    public void joins(Account account) {
        request.getSession().setAttribute(SERIES, account.sessionSeries());
    }

    /** Ends the session and whatever is kept in it. */
    public void end() {
        try {
            request.logout();
        } catch (ServletException e) {
            throw new IllegalStateException(e);
        }
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }

    /** Ends the session if somebody signed in with it whom it does not belong to any more. */
    void endIfOver() {
        if (request.getUserPrincipal() != null) {
            end();
        }
    }

    boolean belongsTo(Account account) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(SERIES) instanceof Integer series && account.admits(series);
    }
}
