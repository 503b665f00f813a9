package org.fotacentre.console.session;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;

import org.fotacentre.account.AccountPolicies;
import org.fotacentre.account.RegistrationMode;
import org.fotacentre.account.Role;
import org.fotacentre.account.entry.SetUp;
import org.fotacentre.account.signin.SignInRecord;
import org.fotacentre.console.For;
import org.fotacentre.console.Form;
import org.fotacentre.console.Redisplay;
import org.fotacentre.console.See;
import org.fotacentre.console.View;
import org.fotacentre.console.Visitor;
import org.fotacentre.console.VisitorSession;

/** Signing in and out. */
@RequestScoped
@Path("session")
@For(Role.VIEWER)
public class SessionPages {

    @Inject
    private SessionStart start;

    @Inject
    private SignInRecord record;

    @Inject
    private AccountPolicies policies;

    @Inject
    private SetUp setUp;

    @Inject
    private Visitor visitor;

    @Inject
    private VisitorSession session;

    @Inject
    private Form form;

    @Inject
    private Redisplay redisplay;

    @Context
    private HttpServletRequest request;

    @Context
    private HttpServletResponse response;

    /**
     * The sign-in page.
     *
     * @param name typed before
     * @param back where to go after
     * @param registration whether everybody may make an account
     * @param setUp whether there is no account yet
     */
    public record SignInPage(String name, String back, boolean registration, boolean setUp) {
    }

    @GET
    public View form() {
        boolean open = policies.current().registration() == RegistrationMode.OPEN;
        return View.of("session/new", new SignInPage(form.text("name"), LocalPath.of(form.text("back")), open, setUp.isOpen()));
    }

    @POST
    public Response signIn() {
        redisplay.onRefusal(this::form);
        start.signIn(form.text("name"), form.secret("password"), response);
        return See.other(LocalPath.of(form.text("back")).substring(1));
    }

    @POST
    @Path("end")
    public Response signOut() {
        if (visitor.isSignedIn()) {
            record.left(visitor.name(), request.getRemoteAddr());
        }
        session.end();
        return See.other("session");
    }
}
