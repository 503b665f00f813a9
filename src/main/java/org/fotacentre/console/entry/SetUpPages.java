package org.fotacentre.console.entry;

import java.time.Clock;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;

import org.fotacentre.account.Role;
import org.fotacentre.account.entry.NewAccount;
import org.fotacentre.account.entry.SetUp;
import org.fotacentre.console.For;
import org.fotacentre.console.Form;
import org.fotacentre.console.Redisplay;
import org.fotacentre.console.See;
import org.fotacentre.console.View;
import org.fotacentre.console.session.SessionStart;

/** Makes the first administrator of a fresh installation. Afterwards there is no such page. */
@RequestScoped
@Path("setup")
@For(Role.VIEWER)
public class SetUpPages {

    private static final String TEMPLATE = "entry/setup";
    private static final String ROLE = Role.ADMINISTRATOR.name();

    @Inject
    private SetUp setUp;

    @Inject
    private SessionStart session;

    @Inject
    private EntryForm entry;

    @Inject
    private Form form;

    @Inject
    private Redisplay redisplay;

    @Inject
    private Clock clock;

    @Context
    private HttpServletResponse response;

    @GET
    public View form() {
        requireOpen();
        return entry.fresh(TEMPLATE, ROLE);
    }

    @POST
    public Response setUp() {
        requireOpen();
        redisplay.onRefusal(() -> entry.typed(TEMPLATE, ROLE));
        NewAccount typed = entry.account();
        setUp.setUp(form.text("code"), typed, clock.instant());
        session.signIn(typed.name(), typed.password().text(), response);
        return See.other("");
    }

    private void requireOpen() {
        if (!setUp.isOpen()) {
            throw new NotFoundException();
        }
    }
}
