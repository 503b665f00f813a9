package org.fotacentre.account.link;

import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.fotacentre.account.AccountPolicies;
import org.fotacentre.account.RegistrationMode;
import org.fotacentre.account.Role;
import org.fotacentre.shared.Audited;
import org.fotacentre.shared.Refusal;

/** An administrator invites somebody to make an account; the link is good for 48 hours. */
@ApplicationScoped
public class Invitation {

    @Inject
    private AccountPolicies policies;

    @Inject
    private OneTimeLinks links;

    @Inject
    private Event<Audited> audit;

    /**
     * Makes an invitation.
     *
     * @param by name of the administrator
     * @return the token of its link, which cannot be learned again
     * @throws Refusal while nobody may register
     */
    @Transactional
    public LinkToken invite(Role role, String by, Instant now) {
        if (policies.current().registration() == RegistrationMode.OFF) {
            throw Refusal.because("account.invitation.off");
        }
        LinkToken token = LinkToken.random();
        links.add(OneTimeLink.invitation(role, token, by, now));
        fire(Audited.Action.CREATE, role);
        return token;
    }

    /** Makes an invitation useless; nothing happens when it was used or has expired. */
    @Transactional
    public void withdraw(long id) {
        links.findInvitation(id).ifPresent(link -> {
            fire(Audited.Action.DELETE, link.role());
            links.remove(link);
        });
    }

    private void fire(Audited.Action action, Role role) {
        audit.fire(new Audited(Audited.Subject.USER, action, "")
                .with("audit.detail.link", "INVITATION").with("account.role", role));
    }
}
