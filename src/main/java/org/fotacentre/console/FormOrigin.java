package org.fotacentre.console;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.regex.Pattern;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;

/**
 * Refuses a POST that does not carry the session's own token, in the field {@code csrf} or, where a script sends something
 * else than a form, in a header: another site may have sent it. The pages for users of devices and the programs at the API
 * have no session; they show a key of their own.
 */
@Provider
@ApplicationScoped
@Priority(Priorities.AUTHORIZATION)
public class FormOrigin implements ContainerRequestFilter {

    private static final String HEADER = "X-CSRF-Token";
    private static final Pattern SESSIONLESS = Pattern.compile("/?(u|api)/.*");

    @Inject
    private VisitorSession session;

    @Inject
    private Form form;

    @Override
    public void filter(ContainerRequestContext request) {
        boolean sessionless = SESSIONLESS.matcher(request.getUriInfo().getPath()).matches();
        if (request.getMethod().equals("POST") && !sessionless && !sameBytes(sent(request), session.csrfToken())) {
            throw new ForbiddenException();
        }
    }

    private String sent(ContainerRequestContext request) {
        String header = request.getHeaderString(HEADER);
        return header == null ? form.text("csrf") : header;
    }

    private static boolean sameBytes(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
