package org.fotacentre.account.entry;

import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.fotacentre.account.Account;
import org.fotacentre.account.AccountPolicies;
import org.fotacentre.account.Accounts;
import org.fotacentre.account.RegistrationMode;
import org.fotacentre.account.Role;
import org.fotacentre.account.link.LinkToken;
import org.fotacentre.account.link.OneTimeLink;
import org.fotacentre.account.link.OneTimeLinks;
import org.fotacentre.account.password.Passwords;
import org.fotacentre.shared.Audited;
import org.fotacentre.shared.Objections;
import org.fotacentre.shared.Refusal;

/** People make accounts for themselves, as far as the administrator lets them (product.md 2.1). */
@ApplicationScoped
public class Registration {

    @Inject
    private AccountPolicies policies;

    @Inject
    private Accounts accounts;

    @Inject
    private OneTimeLinks links;

    @Inject
    private Passwords passwords;

    @Inject
    private Event<Audited> audit;

    /**
     * Makes the account of a stranger, who becomes a viewer.
     *
     * @throws Refusal when registration is not open or something typed is no good
     */
    @Transactional
    public void register(NewAccount typed, Instant now) {
        if (policies.lock().registration() != RegistrationMode.OPEN) {
            throw Refusal.because("account.registration.closed");
        }
        add(typed, Role.VIEWER, now);
    }

    /**
     * Makes the account of somebody who was invited, and uses the invitation up.
     *
     * @throws Refusal when the invitation is no good any more or something typed is no good
     */
    @Transactional
    public void accept(LinkToken token, NewAccount typed, Instant now) {
        if (policies.lock().registration() == RegistrationMode.OFF) {
            throw Refusal.because("account.registration.closed");
        }
        OneTimeLink invitation = links.findForUse(OneTimeLink.Purpose.INVITATION, token, now)
                .orElseThrow(() -> Refusal.because("account.link.over"));
        add(typed, invitation.role(), now);
        links.remove(invitation);
    }

    private void add(NewAccount typed, Role role, Instant now) {
        Objections objections = new Objections();
        typed.check(objections);
        objections.when(accounts.find(typed.name()).isPresent(), "name", "account.name.taken");
        objections.raise();
        Account account = new Account(typed.name(), passwords.hash(typed.password().text()), role, now);
        account.adopt(typed.profile());
        accounts.add(account);
        audit.fire(new Audited(Audited.Subject.USER, Audited.Action.REGISTER, typed.name()).with("account.role", role));
    }
}
