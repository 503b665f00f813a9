package org.fotacentre.console;

import java.io.IOException;
import java.util.regex.Pattern;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.Provider;

import org.fotacentre.firmware.IncomingFile;
import org.fotacentre.firmware.PackageUpload;

/**
 * Turns a form with files away before the server reads it, when it is larger than any form of ours: only firmware may be
 * large. The servers' own limits would end in their own error page, or in a form without its CSRF token. Afterwards it
 * removes the files that the server put aside for us; some servers leave that to the garbage collector.
 */
@Provider
@ApplicationScoped
@Priority(Priorities.AUTHORIZATION - 1)
public class FormWithFiles implements ContainerRequestFilter, ContainerResponseFilter {

    private static final System.Logger LOG = System.getLogger(FormWithFiles.class.getName());
    private static final String ADMITTED = FormWithFiles.class.getName();
    private static final Pattern PACKAGES = Pattern.compile("/?(firmware|api/v1/packages)/?");
    private static final long MEGABYTE = 1024 * 1024;
    private static final long ORDINARY = 10 * MEGABYTE;

    @Inject
    private HttpServletRequest form;

    @Override
    public void filter(ContainerRequestContext request) {
        if (request.getMediaType() == null || !request.getMediaType().getType().equals("multipart")) {
            return;
        }
        if (length(request) > limit(request.getUriInfo().getPath())) {
            throw new ClientErrorException(Status.REQUEST_ENTITY_TOO_LARGE);
        }
        request.setProperty(ADMITTED, true);
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (request.getProperty(ADMITTED) != null) {
            discardFiles();
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
        return PACKAGES.matcher(path).matches()
                ? ORDINARY + PackageUpload.MAX_FILES * IncomingFile.maxMegabytes() * MEGABYTE
                : ORDINARY;
    }

    private void discardFiles() {
        try {
            for (Part part : form.getParts()) {
                part.delete();
            }
        } catch (IOException | ServletException e) {
            LOG.log(System.Logger.Level.WARNING, "Files that came with a form could not be removed", e);
        }
    }
}
