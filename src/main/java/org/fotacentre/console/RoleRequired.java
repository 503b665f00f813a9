package org.fotacentre.console;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;

import org.fotacentre.account.Role;

/** Turns people away from what their role does not allow, before anything is read or done. The rule is {@link For}. */
@Provider
@ApplicationScoped
@Priority(Priorities.AUTHENTICATION + 1)
public class RoleRequired implements ContainerRequestFilter {

    @Inject
    private Visitor visitor;

    @Context
    private ResourceInfo asked;

    /** A page that says which role would be needed. */
    public record ForbiddenPage(Role needed) {
    }

    @Override
    public void filter(ContainerRequestContext request) {
        Role needed = needed(asked.getResourceClass(), asked.getResourceMethod());
        if (!visitor.isSignedIn() || visitor.may(needed)) {
            return;
        }
        View view = View.of("error/forbidden", new ForbiddenPage(needed)).withStatus(403);
        request.abortWith(Response.status(view.status()).type(MediaType.TEXT_HTML).entity(view).build());
    }

    /** The least role that may use the method of a page class. */
    static Role needed(Class<?> page, Method method) {
        return Stream.<AnnotatedElement>of(method, page)
                .flatMap(place -> Optional.ofNullable(place.getAnnotation(For.class)).stream())
                .map(For::value).findFirst()
                .orElse(method.isAnnotationPresent(GET.class) ? Role.VIEWER : Role.OPERATOR);
    }
}
