package org.fotacentre.console;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

import org.fotacentre.product.ProductImage;

/** A picture as the answer to a browser. Another picture has another path, so the browser may keep each for ever. */
public final class Picture {

    private Picture() {
    }

    /** The answer that shows the picture and nothing else, whatever its bytes might look like. */
    public static Response of(ProductImage image) {
        return Response.ok(image.content()).header(HttpHeaders.CONTENT_TYPE, image.kind().mediaType())
                .header(HttpHeaders.CACHE_CONTROL, "private, max-age=31536000, immutable")
                .header("X-Content-Type-Options", "nosniff").build();
    }
}
