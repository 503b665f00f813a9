package org.fotacentre.account.signin;

import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.fotacentre.account.Account;
import org.fotacentre.account.Accounts;
import org.fotacentre.shared.Audited;

/** Writes down who came and went, and who tried to. */
@ApplicationScoped
public class SignInRecord {

    @Inject
    private Accounts accounts;

    @Inject
    private Event<Audited> audit;

    /** Somebody has signed in; answers the account. */
    @Transactional
    public Account arrived(String name, String address, Instant now) {
        Account account = accounts.find(name).orElseThrow();
        accounts.noteSignIn(account.id(), now);
        audit.fire(deed(Audited.Action.SIGN_IN, account.name(), address));
        return account;
    }

    /** Somebody gave a wrong name or password, or that of a disabled account. */
    @Transactional
    public void failed(String name, String address) {
        audit.fire(deed(Audited.Action.SIGN_IN, name, address).with("audit.detail.outcome", "FAILED"));
    }

    /** Somebody has signed out. */
    @Transactional
    public void left(String name, String address) {
        audit.fire(deed(Audited.Action.SIGN_OUT, name, address));
    }

    private static Audited deed(Audited.Action action, String name, String address) {
        return new Audited(Audited.Subject.USER, action, name).with("audit.detail.address", address);
    }
}
