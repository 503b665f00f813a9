package org.fotacentre.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.fotacentre.shared.Audited;
import org.fotacentre.shared.Objections;
import org.fotacentre.shared.Refusal;

/** What people change about themselves. */
@ApplicationScoped
public class ProfileUpkeep {

    @Inject
    private Accounts accounts;

    @Inject
    private Event<Audited> audit;

    /**
     * Replaces the profile of an account.
     *
     * @throws Refusal when something in it cannot be stored
     */
    @Transactional
    public void change(long id, Profile typed) {
        Objections objections = new Objections();
        typed.check(objections);
        objections.raise();
        Account account = find(id);
        Profile before = account.profile();
        audit.fire(new Audited(Audited.Subject.USER, Audited.Action.CHANGE, account.name())
                .changed("account.displayName", before.displayName(), typed.displayName())
                .changed("account.language", before.language(), typed.language())
                .changed("account.zone", before.zone(), typed.zone()));
        account.adopt(typed);
    }

    /** Keeps the language that was chosen in the frame; not worth a line in the audit log. */
    @Transactional
    public void speak(long id, String language) {
        Account account = find(id);
        account.adopt(account.profile().in(language));
    }

    private Account find(long id) {
        return accounts.findForChange(id).orElseThrow(() -> Refusal.because("account.gone"));
    }
}
