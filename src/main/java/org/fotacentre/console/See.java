package org.fotacentre.console;

import java.net.URI;

import jakarta.ws.rs.core.Response;

/** The answer to a POST that went well: go and look at another page (303). */
public final class See {

    private See() {
    }

    /** @param path inside the application, without a leading slash */
    public static Response other(String path) {
        return Response.seeOther(URI.create(path)).build();
    }
}
