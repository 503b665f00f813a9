package org.fotacentre.console;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

import org.fotacentre.shared.Refusal;

/** Answers a {@link Refusal}: the form again with status 422, or a page with the reasons and status 409. */
@Provider
@ApplicationScoped
public class RefusalMapper implements ExceptionMapper<Refusal> {

    @Inject
    private Redisplay redisplay;

    /** The page of a request that was refused and has no form. */
    public record RefusedPage(java.util.List<Refusal.Reason> reasons) {
    }

    @Override
    public Response toResponse(Refusal refusal) {
        View view = redisplay.refused(refusal).map(form -> form.withStatus(422))
                .orElseGet(() -> View.of("error/refused", new RefusedPage(refusal.reasons())).withStatus(409));
        return Response.status(view.status()).type(MediaType.TEXT_HTML).entity(view).build();
    }
}
