package org.fotacentre.console;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Answers everything that went wrong otherwise with a page in words, and logs what is a bug under a number the page shows. */
@Provider
@ApplicationScoped
public class TroubleMapper implements ExceptionMapper<Throwable> {

    private static final System.Logger LOG = System.getLogger(TroubleMapper.class.getName());

    /** A page about trouble: the HTTP status and, for bugs, the number to look for in the server's log. */
    public record TroublePage(int status, String reference) {
    }

    @Override
    public Response toResponse(Throwable trouble) {
        if (trouble instanceof WebApplicationException web) {
            int status = web.getResponse().getStatus();
            return status >= 400 && !web.getResponse().hasEntity() ? page(status, "") : web.getResponse();
        }
        String reference = UUID.randomUUID().toString().substring(0, 8);
        LOG.log(System.Logger.Level.ERROR, "Page failed, reference " + reference, trouble);
        return page(500, reference);
    }

    private static Response page(int status, String reference) {
        View view = View.of("error/trouble", new TroublePage(status, reference));
        return Response.status(status).type(MediaType.TEXT_HTML).entity(view).build();
    }
}
