package org.fotacentre.console.account;

import java.time.Clock;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;

import org.fotacentre.account.Account;
import org.fotacentre.account.Role;
import org.fotacentre.account.password.PasswordChange;
import org.fotacentre.account.signin.SignInThrottle;
import org.fotacentre.console.Flash;
import org.fotacentre.console.For;
import org.fotacentre.console.Form;
import org.fotacentre.console.Redisplay;
import org.fotacentre.console.See;
import org.fotacentre.console.View;
import org.fotacentre.console.Visitor;
import org.fotacentre.console.VisitorSession;

/** Everybody's own password. Who found a computer unlocked cannot guess the old one here faster than at the sign-in. */
@RequestScoped
@Path("profile/password")
@For(Role.VIEWER)
public class PasswordPages {

    @Inject
    private PasswordChange change;

    @Inject
    private SignInThrottle throttle;

    @Inject
    private Visitor visitor;

    @Inject
    private VisitorSession session;

    @Inject
    private Form form;

    @Inject
    private Redisplay redisplay;

    @Inject
    private Flash flash;

    @Inject
    private Clock clock;

    @Context
    private HttpServletRequest request;

    @GET
    public View form() {
        return View.of("account/password", new View.Plain());
    }

    @POST
    public Response save() {
        redisplay.onRefusal(this::form);
        Account account = visitor.account();
        throttle.attempt(account.name(), request.getRemoteAddr(), clock.instant());
        session.joins(change.change(account.id(), form.secret("old"), ProfileFields.password(form)));
        throttle.right(account.name(), request.getRemoteAddr());
        flash.say("account.password.saved");
        return See.other("profile");
    }
}
