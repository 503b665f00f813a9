package org.fotacentre.console.account;

import java.time.Clock;
import java.util.Optional;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import org.fotacentre.account.AccountUpkeep;
import org.fotacentre.account.Accounts;
import org.fotacentre.account.Role;
import org.fotacentre.account.link.LinkToken;
import org.fotacentre.account.link.PasswordReset;
import org.fotacentre.console.Flash;
import org.fotacentre.console.For;
import org.fotacentre.console.Form;
import org.fotacentre.console.Redisplay;
import org.fotacentre.console.See;
import org.fotacentre.console.View;
import org.fotacentre.console.Visitor;
import org.fotacentre.shared.Refusal;

/** One account: its page, and what an administrator does to it. */
@RequestScoped
@Path("accounts/{id: \\d{1,18}}")
@For(Role.ADMINISTRATOR)
public class AccountActions {

    @Inject
    private Accounts accounts;

    @Inject
    private AccountUpkeep upkeep;

    @Inject
    private PasswordReset passwordReset;

    @Inject
    private Visitor visitor;

    @Inject
    private Form form;

    @Inject
    private Redisplay redisplay;

    @Inject
    private Flash flash;

    @Inject
    private Clock clock;

    /**
     * One account.
     *
     * @param link password-reset link that was just made
     */
    public record AccountPage(AccountCard account, Optional<String> link) {
    }

    @GET
    public View show(@PathParam("id") long id) {
        return page("account/show", id);
    }

    @POST
    @Path("role")
    public Response assign(@PathParam("id") long id) {
        redisplay.onRefusal(() -> page("account/show", id));
        upkeep.assign(id, form.choice("role", Role.class).orElseThrow(() -> Refusal.at("role", "error.missing")));
        flash.say("account.role.saved");
        return See.other(visitor.account().id() == id ? "" : "accounts/" + id);
    }

    @GET
    @Path("disablement")
    public View askBeforeDisabling(@PathParam("id") long id) {
        return page("account/disablement", id);
    }

    @POST
    @Path("disablement")
    public Response disable(@PathParam("id") long id) {
        redisplay.onRefusal(() -> page("account/disablement", id));
        upkeep.disable(id);
        flash.say("account.disabled");
        return See.other("accounts/" + id);
    }

    @POST
    @Path("enablement")
    public Response enable(@PathParam("id") long id) {
        upkeep.enable(id);
        flash.say("account.enabled");
        return See.other("accounts/" + id);
    }

    @POST
    @Path("password-reset")
    public Response offerReset(@PathParam("id") long id, @Context UriInfo here) {
        LinkToken token = passwordReset.offer(id, visitor.name(), clock.instant());
        flash.reveal(LinkAddress.of(here, "password-reset/" + token.text()));
        return See.other("accounts/" + id);
    }

    private View page(String template, long id) {
        AccountCard account = accounts.find(id).map(AccountCard::of).orElseThrow(NotFoundException::new);
        return View.of(template, new AccountPage(account, flash.revealed()));
    }
}
