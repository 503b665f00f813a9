package org.fotacentre.console;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.Provider;

import org.fotacentre.firmware.IncomingFile;
import org.fotacentre.firmware.PackageUpload;

/**
 * Turns a form with files away before the server reads it, when it is larger than any form of ours: only firmware may be
 * large. The servers' own limits would end in their own error page, or in a form without its CSRF token.
 */
@Provider
@ApplicationScoped
@Priority(Priorities.AUTHORIZATION - 1)
public class RequestSize implements ContainerRequestFilter {

    private static final long MEGABYTE = 1024 * 1024;
    private static final long ORDINARY = 10 * MEGABYTE;

    @Override
    public void filter(ContainerRequestContext request) {
        boolean withFiles = request.getMediaType() != null && request.getMediaType().getType().equals("multipart");
        if (withFiles && length(request) > limit(request.getUriInfo().getPath())) {
            throw new ClientErrorException(Status.REQUEST_ENTITY_TOO_LARGE);
        }
    }

    private static long length(ContainerRequestContext request) {
        String length = request.getHeaderString("Content-Length");
        if (length == null) {
            throw new ClientErrorException(Status.LENGTH_REQUIRED);
        }
        return Long.parseLong(length);
    }

    private static long limit(String path) {
        return path.matches("/?firmware/?")
                ? ORDINARY + PackageUpload.MAX_FILES * IncomingFile.maxMegabytes() * MEGABYTE
                : ORDINARY;
    }
}
