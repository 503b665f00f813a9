package org.fotacentre.console.account;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;

import org.fotacentre.account.Role;
import org.fotacentre.account.token.ApiToken;
import org.fotacentre.account.token.ApiTokens;
import org.fotacentre.account.token.TokenScope;
import org.fotacentre.account.token.TokenUpkeep;
import org.fotacentre.account.token.TokenWish;
import org.fotacentre.console.Flash;
import org.fotacentre.console.For;
import org.fotacentre.console.Form;
import org.fotacentre.console.Redisplay;
import org.fotacentre.console.See;
import org.fotacentre.console.View;
import org.fotacentre.console.Visitor;

/** The API tokens of the one who looks: those there are, a new one, and taking one back. */
@RequestScoped
@Path("profile/tokens")
@For(Role.VIEWER)
public class TokenPages {

    private static final String USUAL_DAYS = "90";

    @Inject
    private TokenUpkeep upkeep;

    @Inject
    private ApiTokens tokens;

    @Inject
    private Visitor visitor;

    @Inject
    private Form form;

    @Inject
    private Redisplay redisplay;

    @Inject
    private Flash flash;

    @Inject
    private Clock clock;

    /** A token that has not been revoked. */
    public record TokenRow(long id, String name, String scope, Instant createdAt, Instant expiresAt, Optional<Instant> lastUsedAt,
            boolean expired) {

        static TokenRow of(ApiToken token, Instant now) {
            return new TokenRow(token.id(), token.name(), token.scope().name(), token.createdAt(), token.expiresAt(),
                    token.lastUsedAt(), !token.expiresAt().isAfter(now));
        }
    }

    /** What was typed for a new token. */
    public record Typed(String name, String scope, String days) {
    }

    /** The tokens; {@code secret} is that of the one that was just made. */
    public record TokenList(Optional<String> secret, Typed typed, List<TokenRow> rows) {
    }

    @GET
    public View list() {
        return list(new Typed("", (visitor.may(Role.OPERATOR) ? TokenScope.WRITE : TokenScope.READ).name(), USUAL_DAYS));
    }

    @POST
    public Response issue() {
        redisplay.onRefusal(() -> list(new Typed(form.text("name"), form.text("scope"), form.text("days"))));
        TokenWish wish = new TokenWish(form.text("name"), form.choice("scope", TokenScope.class), form.number("days"));
        flash.reveal(upkeep.issue(wish, visitor.account().id(), clock.instant()).text());
        return See.other("profile/tokens");
    }

    @POST
    @Path("{id: \\d{1,18}}/revocation")
    public Response revoke(@PathParam("id") long id) {
        upkeep.revoke(id, visitor.account().id());
        flash.say("token.revoked");
        return See.other("profile/tokens");
    }

    private View list(Typed typed) {
        Instant now = clock.instant();
        List<TokenRow> rows = tokens.of(visitor.account().id()).stream().map(token -> TokenRow.of(token, now)).toList();
        return View.of("account/tokens", new TokenList(flash.revealed(), typed, rows));
    }
}
