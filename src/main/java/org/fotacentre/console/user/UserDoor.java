package org.fotacentre.console.user;

import java.time.Clock;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;

import org.fotacentre.console.View;

/** Keeps the open page from being asked too often, and its address, which is a key, out of search engines and other sites. */
@Provider
@ApplicationScoped
@Priority(Priorities.AUTHENTICATION - 1)
public class UserDoor implements ContainerRequestFilter, ContainerResponseFilter {

    private static final int VISITS_A_MINUTE = 90;
    private static final int TOO_MANY_REQUESTS = 429;

    @Inject
    private Throttle throttle;

    @Inject
    private Clock clock;

    @Override
    public void filter(ContainerRequestContext request) {
        if (isOurs(request) && !throttle.admits(token(request), VISITS_A_MINUTE, clock.instant())) {
            View view = View.of("user/busy", new View.Plain()).withStatus(TOO_MANY_REQUESTS);
            request.abortWith(Response.status(view.status()).header("Retry-After", "60").type(MediaType.TEXT_HTML).entity(view).build());
        }
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (isOurs(request)) {
            response.getHeaders().putSingle("Referrer-Policy", "no-referrer");
            response.getHeaders().putSingle("X-Robots-Tag", "noindex, nofollow");
        }
    }

    private static boolean isOurs(ContainerRequestContext request) {
        return path(request).startsWith("u/");
    }

    private static String token(ContainerRequestContext request) {
        return path(request).split("/")[1];
    }

    private static String path(ContainerRequestContext request) {
        return request.getUriInfo().getPath().replaceFirst("^/", "");
    }
}
