package org.fotacentre.api;

import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.Provider;

import org.fotacentre.account.link.LinkToken;
import org.fotacentre.account.token.TokenScope;
import org.fotacentre.account.token.TokenSignIn;
import org.fotacentre.audit.ActingAccount;

/**
 * Lets nobody through this door without {@code Authorization: Bearer <token>}. Looking needs a token that may read, all
 * else one that may write, so nothing that is added here later is open by mistake.
 */
@Provider
@ApplicationScoped
@Priority(Priorities.AUTHENTICATION)
public class TokenRequired implements ContainerRequestFilter {

    private static final Pattern BEARER = Pattern.compile("(?i)Bearer +([0-9A-Za-z_-]{1,200}) *");
    private static final Set<String> LOOKS = Set.of("GET", "HEAD", "OPTIONS");

    @Inject
    private TokenSignIn signIn;

    @Inject
    private ActingAccount acting;

    @Inject
    private Clock clock;

    @Override
    public void filter(ContainerRequestContext request) {
        if (!ApiPath.leads(request)) {
            return;
        }
        TokenScope needed = LOOKS.contains(request.getMethod()) ? TokenScope.READ : TokenScope.WRITE;
        Optional<TokenSignIn.Caller> caller = secret(request).flatMap(secret -> signIn.arrive(secret, needed, clock.instant()));
        caller.ifPresentOrElse(known -> admit(known, request), () -> request.abortWith(
                Response.status(Status.UNAUTHORIZED).header(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"FOTA Centre\"").build()));
    }

    private void admit(TokenSignIn.Caller caller, ContainerRequestContext request) {
        acting.become(caller.account());
        if (!caller.allowed()) {
            request.abortWith(Response.status(Status.FORBIDDEN).build());
        }
    }

    private static Optional<LinkToken> secret(ContainerRequestContext request) {
        Matcher header = BEARER.matcher(Optional.ofNullable(request.getHeaderString(HttpHeaders.AUTHORIZATION)).orElse(""));
        return header.matches() ? Optional.of(new LinkToken(header.group(1))) : Optional.empty();
    }
}
