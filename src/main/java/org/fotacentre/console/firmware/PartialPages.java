package org.fotacentre.console.firmware;

import java.io.InputStream;
import java.time.Clock;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.fotacentre.account.Role;
import org.fotacentre.console.For;
import org.fotacentre.console.Form;
import org.fotacentre.console.Visitor;
import org.fotacentre.firmware.ChosenFile;
import org.fotacentre.firmware.PartialFile;
import org.fotacentre.firmware.PartialUpload;

/**
 * Files that the form's script sends piece by piece before the form itself. Each answer says how many bytes are here,
 * <code>{"id": 7, "received": 1048576}</code>; a piece that does not begin there changes nothing and gets status 409.
 */
@RequestScoped
@For(Role.OPERATOR)
@Path("firmware/partial")
public class PartialPages {

    @Inject
    private PartialUpload upload;

    @Inject
    private Form form;

    @Inject
    private Visitor visitor;

    @Inject
    private Clock clock;

    @POST
    public Response begin() {
        ChosenFile chosen = new ChosenFile(form.text("name"), number("size"), number("modified"));
        return answer(Response.Status.OK, upload.begin(chosen, visitor.name(), clock.instant()));
    }

    @POST
    @Path("{id: \\d{1,18}}")
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    public Response append(@PathParam("id") long id, @QueryParam("offset") long offset, InputStream piece) {
        PartialFile file = found(id);
        if (file.received() != offset) {
            return answer(Response.Status.CONFLICT, file);
        }
        upload.append(file, piece, clock.instant());
        return answer(Response.Status.OK, found(id));
    }

    private PartialFile found(long id) {
        return upload.find(id, visitor.name()).orElseThrow(NotFoundException::new);
    }

    private long number(String field) {
        String typed = form.text(field);
        return typed.matches("\\d{1,18}") ? Long.parseLong(typed) : 0;
    }

    private static Response answer(Response.Status status, PartialFile file) {
        String json = Json.createObjectBuilder().add("id", file.id()).add("received", file.received()).build().toString();
        return Response.status(status).type(MediaType.APPLICATION_JSON_TYPE).entity(json).build();
    }
}
