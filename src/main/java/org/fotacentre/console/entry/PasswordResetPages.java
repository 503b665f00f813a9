package org.fotacentre.console.entry;

import java.time.Clock;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;

import org.fotacentre.account.Account;
import org.fotacentre.account.Accounts;
import org.fotacentre.account.Role;
import org.fotacentre.account.link.LinkToken;
import org.fotacentre.account.link.OneTimeLink;
import org.fotacentre.account.link.OneTimeLinks;
import org.fotacentre.account.link.PasswordReset;
import org.fotacentre.console.Flash;
import org.fotacentre.console.For;
import org.fotacentre.console.Form;
import org.fotacentre.console.Redisplay;
import org.fotacentre.console.See;
import org.fotacentre.console.View;
import org.fotacentre.console.account.ProfileFields;

/** Who forgot the password chooses another, by a link from an administrator. */
@RequestScoped
@Path("password-reset/{token}")
@For(Role.VIEWER)
public class PasswordResetPages {

    @Inject
    private PasswordReset reset;

    @Inject
    private OneTimeLinks links;

    @Inject
    private Accounts accounts;

    @Inject
    private Form typed;

    @Inject
    private Redisplay redisplay;

    @Inject
    private Flash flash;

    @Inject
    private Clock clock;

    /** The form for the account of that name. */
    public record ResetPage(String name) {
    }

    @GET
    public View form(@PathParam("token") String token) {
        return links.find(OneTimeLink.Purpose.PASSWORD_RESET, new LinkToken(token), clock.instant())
                .flatMap(link -> accounts.find(link.accountId())).map(Account::name)
                .map(name -> View.of("entry/reset", new ResetPage(name)))
                .orElseThrow(() -> ClosedPage.because("account.link.over"));
    }

    @POST
    public Response save(@PathParam("token") String token) {
        View form = form(token);
        redisplay.onRefusal(() -> form);
        String name = reset.reset(new LinkToken(token), ProfileFields.password(typed), clock.instant());
        flash.say("account.reset.done", name);
        return See.other("session");
    }
}
