package org.fotacentre.console.account;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import org.fotacentre.account.AccountPolicies;
import org.fotacentre.account.RegistrationMode;
import org.fotacentre.account.Role;
import org.fotacentre.account.link.Invitation;
import org.fotacentre.account.link.LinkToken;
import org.fotacentre.account.link.OneTimeLink;
import org.fotacentre.account.link.OneTimeLinks;
import org.fotacentre.console.Flash;
import org.fotacentre.console.For;
import org.fotacentre.console.Form;
import org.fotacentre.console.Redisplay;
import org.fotacentre.console.See;
import org.fotacentre.console.View;
import org.fotacentre.console.Visitor;
import org.fotacentre.shared.Refusal;

/** Invitations to make an account: those that can be used, a new one, and taking one back. */
@RequestScoped
@Path("invitations")
@For(Role.ADMINISTRATOR)
public class InvitationPages {

    @Inject
    private Invitation invitation;

    @Inject
    private OneTimeLinks links;

    @Inject
    private AccountPolicies policies;

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

    /** An invitation that can still be used. */
    public record InvitationRow(long id, String role, String createdBy, Instant createdAt, Instant expiresAt) {

        static InvitationRow of(OneTimeLink link) {
            return new InvitationRow(link.id(), link.role().name(), link.createdBy(), link.createdAt(), link.expiresAt());
        }
    }

    /**
     * The invitations.
     *
     * @param off whether nobody may register at present
     * @param link address of the one that was just made
     */
    public record InvitationList(boolean off, Optional<String> link, List<InvitationRow> rows) {
    }

    @GET
    public View list() {
        boolean off = policies.current().registration() == RegistrationMode.OFF;
        List<InvitationRow> rows = links.invitations(clock.instant()).stream().map(InvitationRow::of).toList();
        return View.of("account/invitations", new InvitationList(off, flash.revealed(), rows));
    }

    @POST
    public Response invite(@Context UriInfo here) {
        redisplay.onRefusal(this::list);
        Role role = form.choice("role", Role.class).orElseThrow(() -> Refusal.at("role", "error.missing"));
        LinkToken token = invitation.invite(role, visitor.name(), clock.instant());
        flash.reveal(LinkAddress.of(here, "registration/" + token.text()));
        return See.other("invitations");
    }

    @POST
    @Path("{id: \\d{1,18}}/withdrawal")
    public Response withdraw(@PathParam("id") long id) {
        invitation.withdraw(id);
        flash.say("account.invitation.withdrawn");
        return See.other("invitations");
    }
}
