package org.fotacentre.account.link;

import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.fotacentre.account.Account;
import org.fotacentre.account.Accounts;
import org.fotacentre.account.link.OneTimeLink.Purpose;
import org.fotacentre.account.password.NewPassword;
import org.fotacentre.account.password.Passwords;
import org.fotacentre.shared.Audited;
import org.fotacentre.shared.Objections;
import org.fotacentre.shared.Refusal;

/** Somebody who forgot the password chooses another by a link from an administrator; it is good for 24 hours. */
@ApplicationScoped
public class PasswordReset {

    @Inject
    private Accounts accounts;

    @Inject
    private OneTimeLinks links;

    @Inject
    private Passwords passwords;

    @Inject
    private Event<Audited> audit;

    /**
     * Makes a link for an account; those made before are good for nothing any more.
     *
     * @param by name of the administrator
     * @return the token of the link, which cannot be learned again
     */
    @Transactional
    public LinkToken offer(long accountId, String by, Instant now) {
        Account account = accounts.findForChange(accountId).orElseThrow(() -> Refusal.because("account.gone"));
        LinkToken token = LinkToken.random();
        links.removeResets(accountId);
        links.add(OneTimeLink.passwordReset(accountId, token, by, now));
        audit.fire(new Audited(Audited.Subject.USER, Audited.Action.OTHER, account.name())
                .with("audit.detail.link", "PASSWORD_RESET"));
        return token;
    }

    /**
     * Uses a link up: replaces the password and ends all sessions of the account.
     *
     * @return name of the account
     * @throws Refusal when the link is no good or the password is none
     */
    @Transactional
    public String reset(LinkToken token, NewPassword typed, Instant now) {
        OneTimeLink link = links.findForUse(Purpose.PASSWORD_RESET, token, now).orElseThrow(() -> Refusal.because("account.link.over"));
        Account account = accounts.findForChange(link.accountId()).orElseThrow(() -> Refusal.because("account.gone"));
        Objections objections = new Objections();
        typed.check(account.name(), objections);
        objections.raise();
        account.changePassword(passwords.hash(typed.text()));
        links.remove(link);
        audit.fire(new Audited(Audited.Subject.USER, Audited.Action.CHANGE, account.name())
                .with("account.password", Passwords.HIDDEN).with("audit.detail.link", "PASSWORD_RESET"));
        return account.name();
    }
}
