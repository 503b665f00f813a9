package org.fotacentre.console;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;

/**
 * Refuses a POST that does not carry the session's own token in the field {@code csrf}: another site may have sent it.
 * The pages for users of devices have no session; they check a key of their own.
 */
@Provider
@ApplicationScoped
@Priority(Priorities.AUTHORIZATION)
public class FormOrigin implements ContainerRequestFilter {

    @Inject
    private VisitorSession session;

    @Inject
    private Form form;

    @Override
    public void filter(ContainerRequestContext request) {
        boolean sessionless = request.getUriInfo().getPath().replaceFirst("^/", "").startsWith("u/");
        if (request.getMethod().equals("POST") && !sessionless && !sameBytes(form.text("csrf"), session.csrfToken())) {
            throw new ForbiddenException();
        }
    }

    private static boolean sameBytes(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
