package org.fotacentre.console.entry;

import java.time.Clock;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;

import org.fotacentre.account.AccountPolicies;
import org.fotacentre.account.RegistrationMode;
import org.fotacentre.account.Role;
import org.fotacentre.account.entry.NewAccount;
import org.fotacentre.account.entry.Registration;
import org.fotacentre.account.link.LinkToken;
import org.fotacentre.account.link.OneTimeLink;
import org.fotacentre.account.link.OneTimeLinks;
import org.fotacentre.console.Flash;
import org.fotacentre.console.For;
import org.fotacentre.console.Redisplay;
import org.fotacentre.console.See;
import org.fotacentre.console.View;
import org.fotacentre.console.session.SessionStart;

/** People make their own accounts: everybody while registration is open, and who has an invitation. */
@RequestScoped
@Path("registration")
@For(Role.VIEWER)
public class RegistrationPages {

    private static final String TEMPLATE = "entry/registration";

    @Inject
    private Registration registration;

    @Inject
    private AccountPolicies policies;

    @Inject
    private OneTimeLinks links;

    @Inject
    private SessionStart session;

    @Inject
    private EntryForm entry;

    @Inject
    private Redisplay redisplay;

    @Inject
    private Flash flash;

    @Inject
    private Clock clock;

    @Context
    private HttpServletResponse response;

    @GET
    public View form() {
        if (policies.current().registration() != RegistrationMode.OPEN) {
            throw ClosedPage.because("account.registration.closed");
        }
        return entry.fresh(TEMPLATE, Role.VIEWER.name());
    }

    @POST
    public Response register() {
        redisplay.onRefusal(() -> entry.typed(TEMPLATE, Role.VIEWER.name()));
        NewAccount typed = entry.account();
        registration.register(typed, clock.instant());
        return welcome(typed);
    }

    @GET
    @Path("{token}")
    public View invitation(@PathParam("token") String token) {
        if (policies.current().registration() == RegistrationMode.OFF) {
            throw ClosedPage.because("account.registration.closed");
        }
        return entry.fresh(TEMPLATE, role(new LinkToken(token)));
    }

    @POST
    @Path("{token}")
    public Response accept(@PathParam("token") String token) {
        LinkToken link = new LinkToken(token);
        String role = role(link);
        redisplay.onRefusal(() -> entry.typed(TEMPLATE, role));
        NewAccount typed = entry.account();
        registration.accept(link, typed, clock.instant());
        return welcome(typed);
    }

    private String role(LinkToken token) {
        return links.find(OneTimeLink.Purpose.INVITATION, token, clock.instant()).map(link -> link.role().name())
                .orElseThrow(() -> ClosedPage.because("account.link.over"));
    }

    private Response welcome(NewAccount fresh) {
        session.signIn(fresh.name(), fresh.password().text(), response);
        flash.say("account.registered", fresh.name());
        return See.other("");
    }
}
