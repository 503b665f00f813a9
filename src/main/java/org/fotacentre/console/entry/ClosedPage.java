package org.fotacentre.console.entry;

import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.fotacentre.console.View;

/**
 * A page for somebody who came by a link that is no good.
 *
 * @param reason message key that says why
 */
public record ClosedPage(String reason) {

    /** The answer for whoever came in vain; to be thrown. */
    static ClientErrorException because(String reason) {
        View view = View.of("entry/closed", new ClosedPage(reason));
        return new ClientErrorException(Response.status(Response.Status.GONE).type(MediaType.TEXT_HTML).entity(view).build());
    }
}
