package org.fotacentre.account.token;

import java.time.Instant;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.fotacentre.account.Account;
import org.fotacentre.account.Accounts;
import org.fotacentre.account.link.LinkToken;

/** Tells for whom a program acts that shows a token. */
@ApplicationScoped
public class TokenSignIn {

    @Inject
    private ApiTokens tokens;

    @Inject
    private Accounts accounts;

    /**
     * A program that was let in.
     *
     * @param account name of the account it acts for
     * @param allowed whether token and role of the account together reach what was needed
     */
    public record Caller(String account, boolean allowed) {
    }

    /** The caller behind a secret; empty when there is no such token at {@code now}, or its account is disabled. */
    @Transactional
    public Optional<Caller> arrive(LinkToken secret, TokenScope needed, Instant now) {
        Optional<ApiToken> token = tokens.find(secret, now);
        Optional<Account> account = token.flatMap(found -> accounts.find(found.accountId())).filter(found -> !found.isDisabled());
        account.ifPresent(found -> tokens.noteUse(token.orElseThrow().id(), now));
        return account.map(found -> new Caller(found.name(),
                token.orElseThrow().scope().includes(needed) && found.role().includes(needed.least())));
    }
}
