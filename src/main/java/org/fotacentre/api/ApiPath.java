package org.fotacentre.api;

import jakarta.ws.rs.container.ContainerRequestContext;

/** Where this door is: everything below {@code /api/}. The pages of the console are everywhere else. */
final class ApiPath {

    private static final String START = "api/";

    private ApiPath() {
    }

    static boolean leads(ContainerRequestContext request) {
        return request.getUriInfo().getPath().replaceFirst("^/", "").startsWith(START);
    }
}
