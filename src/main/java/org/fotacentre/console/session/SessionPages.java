package org.fotacentre.console.session;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.SecurityContext;
import jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;

import org.fotacentre.console.Form;
import org.fotacentre.console.Redisplay;
import org.fotacentre.console.See;
import org.fotacentre.console.View;
import org.fotacentre.shared.Refusal;

/** Signing in and out. */
@RequestScoped
@Path("session")
public class SessionPages {

    @Inject
    private SecurityContext security;

    @Inject
    private Form form;

    @Inject
    private Redisplay redisplay;

    @Context
    private HttpServletRequest request;

    @Context
    private HttpServletResponse response;

    /** The sign-in page: the name typed before, and where to go after. */
    public record SignInPage(String name, String back) {
    }

    @GET
    public View form() {
        return View.of("session/new", new SignInPage(form.text("name"), LocalPath.of(form.text("back"))));
    }

    @POST
    public Response signIn() {
        redisplay.onRefusal(this::form);
        request.getSession();
        request.changeSessionId();
        var credential = new UsernamePasswordCredential(form.text("name"), request.getParameter("password"));
        AuthenticationStatus status = security.authenticate(request, response,
                AuthenticationParameters.withParams().credential(credential));
        return switch (status) {
            case SUCCESS -> See.other(LocalPath.of(form.text("back")).substring(1));
            case SEND_CONTINUE -> null;
            case SEND_FAILURE, NOT_DONE -> throw Refusal.because("session.wrong");
        };
    }

    @POST
    @Path("end")
    public Response signOut() throws ServletException {
        request.logout();
        request.getSession().invalidate();
        return See.other("session");
    }
}
