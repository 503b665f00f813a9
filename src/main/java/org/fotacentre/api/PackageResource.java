package org.fotacentre.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Clock;
import java.util.Collection;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import org.fotacentre.audit.ActingAccount;
import org.fotacentre.firmware.IncomingFile;
import org.fotacentre.firmware.IncomingFiles;
import org.fotacentre.firmware.PackageUpload;
import org.fotacentre.firmware.VersionPackage;
import org.fotacentre.firmware.VersionPackages;

/** Version packages for programs, a build server for instance: upload one, look at one. The rules are those of the form. */
@RequestScoped
@RefusalsAsProblems
@Path("api/v1/packages")
@Produces(MediaType.APPLICATION_JSON)
public class PackageResource {

    @Inject
    private PackageUpload upload;

    @Inject
    private VersionPackages packages;

    @Inject
    private ActingAccount acting;

    @Inject
    private HttpServletRequest request;

    @Inject
    private Clock clock;

    /** Takes the fields of the form as {@code multipart/form-data}; status 201 with the package, and its address in {@code Location}. */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response upload(@Context UriInfo here) {
        Collection<Part> parts = parts();
        IncomingFiles files = new IncomingFiles(IncomingFile.in(parts, "files"), IncomingFile.in(parts, "signatures"),
                new Fields(request).text("signature"));
        long id = upload.upload(new Fields(request).draft(), files, acting.name(), clock.instant());
        URI address = here.getAbsolutePathBuilder().path(Long.toString(id)).build();
        return Response.created(address).entity(PackageJson.of(found(id))).build();
    }

    /** One package that is not deleted. */
    @GET
    @Path("{id: \\d{1,18}}")
    public Response show(@PathParam("id") long id) {
        return Response.ok(PackageJson.of(found(id))).build();
    }

    private VersionPackage found(long id) {
        return packages.find(id).filter(found -> !found.isDeleted()).orElseThrow(NotFoundException::new);
    }

    private Collection<Part> parts() {
        try {
            return request.getParts();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ServletException e) {
            throw new NotSupportedException(e);
        }
    }
}
