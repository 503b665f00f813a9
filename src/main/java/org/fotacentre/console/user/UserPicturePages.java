package org.fotacentre.console.user;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;

import org.fotacentre.account.Role;
import org.fotacentre.console.For;
import org.fotacentre.console.Picture;
import org.fotacentre.device.UserLink;
import org.fotacentre.product.Product;
import org.fotacentre.product.ProductImage;
import org.fotacentre.product.ProductImages;
import org.fotacentre.product.Products;

/** The picture of the product on the page of a device's user; the link opens only that of the device's own product. */
@RequestScoped
@Path("u/{token}/image/{fingerprint: [0-9a-f]+}")
@For(Role.VIEWER)
public class UserPicturePages {

    @Inject
    private UserLink links;

    @Inject
    private Products products;

    @Inject
    private ProductImages images;

    @GET
    public Response show(@PathParam("token") String token, @PathParam("fingerprint") String fingerprint) {
        ProductImage image = links.device(token).flatMap(device -> products.find(device.productId()))
                .filter(product -> product.image().filter(fingerprint::equals).isPresent())
                .map(Product::id).flatMap(images::find).orElseThrow(NotFoundException::new);
        return Picture.of(image);
    }
}
