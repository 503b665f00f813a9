package org.fotacentre.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.fotacentre.shared.Audited;
import org.fotacentre.shared.Refusal;

/** What an administrator does to the accounts of others. There is always an administrator who can sign in. */
@ApplicationScoped
public class AccountUpkeep {

    @Inject
    private AccountPolicies policies;

    @Inject
    private Accounts accounts;

    @Inject
    private Event<Audited> audit;

    /**
     * Gives the account another role; it holds from the next page on.
     *
     * @throws Refusal when the last administrator would lose the role
     */
    @Transactional
    public void assign(long id, Role role) {
        Account account = find(id);
        requireAdministrator(account, role == Role.ADMINISTRATOR, "role");
        audit.fire(changed(account).changed("account.role", account.role(), role));
        account.assign(role);
    }

    /**
     * Ends the account's sessions and lets it sign in no more.
     *
     * @throws Refusal when it is the last administrator
     */
    @Transactional
    public void disable(long id) {
        Account account = find(id);
        requireAdministrator(account, false, "");
        audit.fire(changed(account).changed("account.state", state(account.isDisabled()), state(true)));
        account.disable();
    }

    /** Lets a disabled account sign in again. */
    @Transactional
    public void enable(long id) {
        Account account = find(id);
        audit.fire(changed(account).changed("account.state", state(account.isDisabled()), state(false)));
        account.enable();
    }

    private Account find(long id) {
        policies.lock();
        return accounts.findForChange(id).orElseThrow(() -> Refusal.because("account.gone"));
    }

    private void requireAdministrator(Account account, boolean stays, String field) {
        boolean counts = account.role() == Role.ADMINISTRATOR && !account.isDisabled();
        if (counts && !stays && !accounts.isAdministeredWithout(account.id())) {
            throw Refusal.at(field, "account.lastAdministrator");
        }
    }

    private static Audited changed(Account account) {
        return new Audited(Audited.Subject.USER, Audited.Action.CHANGE, account.name());
    }

    private static String state(boolean disabled) {
        return disabled ? "DISABLED" : "ENABLED";
    }
}
