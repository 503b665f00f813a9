package org.fotacentre.console;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;

import org.fotacentre.account.entry.SetUp;

/**
 * Sends visitors who have not signed in to the sign-in page, and after it back to where they wanted to go; in a fresh
 * installation to the set-up page. Programs at the API do not sign in; that door has a lock of its own.
 */
@Provider
@ApplicationScoped
@Priority(Priorities.AUTHENTICATION)
public class SignInRequired implements ContainerRequestFilter {

    private static final List<String> OPEN = List.of("session", "language/", "u/", "setup", "registration", "password-reset/", "api/");

    @Inject
    private Visitor visitor;

    @Inject
    private VisitorSession session;

    @Inject
    private SetUp setUp;

    @Override
    public void filter(ContainerRequestContext request) {
        if (visitor.isSignedIn()) {
            return;
        }
        session.endIfOver();
        String path = request.getUriInfo().getPath().replaceFirst("^/", "");
        if (OPEN.stream().noneMatch(path::startsWith)) {
            String back = request.getMethod().equals("GET") ? "?back=" + URLEncoder.encode("/" + path, StandardCharsets.UTF_8) : "";
            URI entrance = URI.create(request.getUriInfo().getBaseUri() + (setUp.isOpen() ? "setup" : "session" + back));
            request.abortWith(Response.seeOther(entrance).build());
        }
    }
}
