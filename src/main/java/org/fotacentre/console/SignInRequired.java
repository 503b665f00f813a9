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

/** Sends visitors who have not signed in to the sign-in page, and after it back to where they wanted to go. */
@Provider
@ApplicationScoped
@Priority(Priorities.AUTHENTICATION)
public class SignInRequired implements ContainerRequestFilter {

    private static final List<String> OPEN = List.of("session", "language/", "u/");

    @Inject
    private Visitor visitor;

    @Override
    public void filter(ContainerRequestContext request) {
        String path = request.getUriInfo().getPath().replaceFirst("^/", "");
        if (visitor.isSignedIn() || OPEN.stream().anyMatch(path::startsWith)) {
            return;
        }
        String back = request.getMethod().equals("GET") ? "?back=" + URLEncoder.encode("/" + path, StandardCharsets.UTF_8) : "";
        URI signIn = URI.create(request.getUriInfo().getBaseUri() + "session" + back);
        request.abortWith(Response.seeOther(signIn).build());
    }
}
