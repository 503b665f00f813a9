package org.fotacentre.console.account;

import java.time.Clock;
import java.util.List;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

import org.fotacentre.account.Account;
import org.fotacentre.account.ProfileUpkeep;
import org.fotacentre.account.Role;
import org.fotacentre.console.Flash;
import org.fotacentre.console.For;
import org.fotacentre.console.Form;
import org.fotacentre.console.Option;
import org.fotacentre.console.Redisplay;
import org.fotacentre.console.See;
import org.fotacentre.console.View;
import org.fotacentre.console.Visitor;
import org.fotacentre.console.ZoneChoices;

/** What everybody may say about themselves. */
@RequestScoped
@Path("profile")
@For(Role.VIEWER)
public class ProfilePages {

    @Inject
    private ProfileUpkeep upkeep;

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

    /** The account, and its profile as it is or as it was typed. */
    public record ProfilePage(AccountCard account, ProfileFields profile, List<Option> zones) {
    }

    @GET
    public View show() {
        return page(ProfileFields.of(visitor.account().profile()));
    }

    @POST
    public Response save() {
        ProfileFields typed = ProfileFields.typed(form);
        redisplay.onRefusal(() -> page(typed));
        upkeep.change(visitor.account().id(), typed.profile());
        flash.say("account.profile.saved");
        return See.other("profile");
    }

    private View page(ProfileFields fields) {
        Account account = visitor.account();
        return View.of("account/profile", new ProfilePage(AccountCard.of(account), fields, new ZoneChoices(clock.instant()).options()));
    }
}
