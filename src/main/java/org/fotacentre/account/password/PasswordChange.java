package org.fotacentre.account.password;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.fotacentre.account.Account;
import org.fotacentre.account.Accounts;
import org.fotacentre.shared.Audited;
import org.fotacentre.shared.Objections;
import org.fotacentre.shared.Refusal;

/** People replace their own password. */
@ApplicationScoped
public class PasswordChange {

    @Inject
    private Accounts accounts;

    @Inject
    private Passwords passwords;

    @Inject
    private Event<Audited> audit;

    /**
     * Replaces the password; all sessions of the account are over.
     *
     * @return the account, whose next series of sessions has begun
     * @throws Refusal when the old password is wrong or the new one is no good
     */
    @Transactional
    public Account change(long id, String old, NewPassword typed) {
        Account account = accounts.findForChange(id).orElseThrow(() -> Refusal.because("account.gone"));
        Objections objections = new Objections();
        objections.when(!passwords.matches(old, account.passwordHash()), "old", "account.password.wrong");
        typed.check(account.name(), objections);
        objections.raise();
        account.changePassword(passwords.hash(typed.text()));
        audit.fire(new Audited(Audited.Subject.USER, Audited.Action.CHANGE, account.name())
                .with("account.password", Passwords.HIDDEN));
        return account;
    }
}
