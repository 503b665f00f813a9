package org.fotacentre.console.product;

import java.util.OptionalLong;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;

import org.fotacentre.console.Flash;
import org.fotacentre.console.Redisplay;
import org.fotacentre.console.See;
import org.fotacentre.console.View;
import org.fotacentre.device.FleetCounts;
import org.fotacentre.plan.Plans;
import org.fotacentre.product.Product;
import org.fotacentre.product.ProductDeletion;
import org.fotacentre.product.Products;

/** The question before a product is deleted; it names what is in the way. */
@RequestScoped
@Path("products/{id: \\d+}/deletion")
public class ProductDeletionPages {

    @Inject
    private Products products;

    @Inject
    private FleetCounts counts;

    @Inject
    private Plans plans;

    @Inject
    private ProductDeletion deletion;

    @Inject
    private Redisplay redisplay;

    @Inject
    private Flash flash;

    /**
     * What the question says.
     *
     * @param devices how many devices are in the way
     * @param plans how many plans are
     * @param trials whether its devices have verified firmware, which stays on record
     */
    public record DeletionPage(long id, String name, String productKey, long devices, long plans, boolean trials) {

        /** Whether nothing is in the way. */
        public boolean free() {
            return devices == 0 && plans == 0 && !trials;
        }
    }

    @GET
    public View ask(@PathParam("id") long id) {
        Product product = product(id);
        return View.of("product/deletion", new DeletionPage(id, product.name(), product.productKey().value(), counts.of(OptionalLong.of(id)).total(),
                plans.count(id, false), plans.count(id, true) > 0));
    }

    @POST
    public Response delete(@PathParam("id") long id) {
        String name = product(id).name();
        redisplay.onRefusal(() -> ask(id));
        deletion.delete(id);
        flash.say("product.deleted", name);
        return See.other("products");
    }

    private Product product(long id) {
        return products.find(id).orElseThrow(NotFoundException::new);
    }
}
