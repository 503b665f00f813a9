package org.fotacentre.console.session;

import java.time.Clock;
import java.time.Instant;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.SecurityContext;
import jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.fotacentre.account.signin.SignInRecord;
import org.fotacentre.account.signin.SignInThrottle;
import org.fotacentre.console.VisitorSession;
import org.fotacentre.shared.Refusal;

/** Lets somebody in who gives a name and a password, in a session that nobody had before. */
@RequestScoped
public class SessionStart {

    @Inject
    private SecurityContext security;

    @Inject
    private SignInThrottle throttle;

    @Inject
    private SignInRecord record;

    @Inject
    private VisitorSession session;

    @Inject
    private Clock clock;

    @Inject
    private HttpServletRequest request;

    /**
     * Signs in.
     *
     * @param response the answer that is being made; Jakarta Security wants to know it
     * @throws Refusal when name or password are wrong, the account is disabled, or too many were wrong before
     */
    public void signIn(String name, String password, HttpServletResponse response) {
        Instant now = clock.instant();
        String address = request.getRemoteAddr();
        throttle.attempt(name, address, now);
        renewSession();
        var credential = new UsernamePasswordCredential(name, password);
        if (authenticate(credential, response) != AuthenticationStatus.SUCCESS) {
            record.failed(name, address);
            throw Refusal.because("session.wrong");
        }
        throttle.right(name, address);
        session.joins(record.arrived(name, address, now));
    }

    /** Whoever was signed in before leaves; else the server would take the new one for the old. */
    private void renewSession() {
        if (request.getUserPrincipal() != null) {
            session.end();
        }
        request.getSession();
        request.changeSessionId();
    }

    private AuthenticationStatus authenticate(UsernamePasswordCredential credential, HttpServletResponse response) {
        return security.authenticate(request, response, AuthenticationParameters.withParams().credential(credential));
    }
}
