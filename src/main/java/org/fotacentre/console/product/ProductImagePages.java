package org.fotacentre.console.product;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;

import org.fotacentre.console.Picture;
import org.fotacentre.product.Product;
import org.fotacentre.product.ProductImage;
import org.fotacentre.product.ProductImages;
import org.fotacentre.product.Products;

/** The pictures of the products. */
@RequestScoped
@Path("products/{id: \\d+}/image/{fingerprint: [0-9a-f]+}")
public class ProductImagePages {

    @Inject
    private Products products;

    @Inject
    private ProductImages images;

    @GET
    public Response show(@PathParam("id") long id, @PathParam("fingerprint") String fingerprint) {
        ProductImage image = products.find(id).flatMap(Product::image).filter(fingerprint::equals)
                .flatMap(current -> images.find(id)).orElseThrow(NotFoundException::new);
        return Picture.of(image);
    }
}
