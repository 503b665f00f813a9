package org.fotacentre.account.token;

import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.fotacentre.account.Account;
import org.fotacentre.account.Accounts;
import org.fotacentre.account.link.LinkToken;
import org.fotacentre.shared.Audited;
import org.fotacentre.shared.Objections;
import org.fotacentre.shared.Refusal;

/** People make API tokens for programs of theirs and take them back. */
@ApplicationScoped
public class TokenUpkeep {

    /** Most tokens of one account, expired ones included. */
    public static final int MOST = 20;

    @Inject
    private Accounts accounts;

    @Inject
    private ApiTokens tokens;

    @Inject
    private Event<Audited> audit;

    /**
     * Makes a token.
     *
     * @return its secret, which cannot be learned again
     * @throws Refusal when the wish cannot be granted to this account
     */
    @Transactional
    public LinkToken issue(TokenWish wish, long accountId, Instant now) {
        Account account = accounts.findForChange(accountId).orElseThrow(() -> Refusal.because("account.gone"));
        Objections objections = new Objections();
        wish.check(account.role(), objections);
        objections.when(tokens.isNameTaken(wish.name(), accountId), "name", "token.name.taken");
        objections.when(tokens.of(accountId).size() >= MOST, "", "token.tooMany", MOST);
        objections.raise();
        LinkToken secret = LinkToken.random();
        tokens.add(new ApiToken(wish, secret, accountId, now));
        audit.fire(new Audited(Audited.Subject.USER, Audited.Action.CREATE, account.name())
                .with("audit.detail.token", wish.name()).with("token.scope", wish.scope().orElseThrow()));
        return secret;
    }

    /** Takes a token back; programs that use it are turned away from now on. Nothing happens when it is gone already. */
    @Transactional
    public void revoke(long id, long accountId) {
        Account account = accounts.findForChange(accountId).orElseThrow(() -> Refusal.because("account.gone"));
        tokens.find(id, accountId).ifPresent(token -> {
            tokens.remove(token);
            audit.fire(new Audited(Audited.Subject.USER, Audited.Action.DELETE, account.name())
                    .with("audit.detail.token", token.name()));
        });
    }
}
