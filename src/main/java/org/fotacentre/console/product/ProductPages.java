package org.fotacentre.console.product;

import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import org.fotacentre.console.Form;
import org.fotacentre.console.See;
import org.fotacentre.console.View;
import org.fotacentre.device.DeviceCounts;
import org.fotacentre.device.FleetCounts;
import org.fotacentre.device.ReportedComponents;
import org.fotacentre.plan.Plans;
import org.fotacentre.product.Product;
import org.fotacentre.product.ProductAccess;
import org.fotacentre.product.Products;
import org.fotacentre.shared.Rows;
import org.fotacentre.shared.Setting;

/** Products: the list, one product with what its devices run, and its secret. */
@RequestScoped
@Path("products")
public class ProductPages {

    private static final Setting DEVICE_ADDRESS = new Setting("fota.device.address", "mqtt://127.0.0.1:1883");

    private static final int RECENT = 5;

    @Inject
    private Products products;

    @Inject
    private FleetCounts counts;

    @Inject
    private ReportedComponents components;

    @Inject
    private Plans plans;

    @Inject
    private ProductAccess access;

    @Inject
    private Form form;

    @Inject
    private Flash flash;

    /** The list with its filter. */
    public record ProductList(String text, Rows<ProductCard> rows) {
    }

    /** One product with its dashboard; the secret only when it was asked for. */
    public record ProductPage(ProductCard product, Optional<String> secret, String deviceAddress, List<VersionChart> versions, Recent plans) {
    }

    /** The newest plans of a product, and how many there are. */
    public record Recent(List<PlanLine> newest, long total) {
    }

    /** One of them. */
    public record PlanLine(long id, String name, String status) {
    }

    @GET
    public View list() {
        String text = form.text("text");
        Rows<Product> found = products.search(text, form.page());
        Map<Long, DeviceCounts> devices = counts.byProduct(found.items().stream().map(Product::id).toList());
        return View.of("product/index", new ProductList(text,
                found.map(product -> ProductCard.of(product, devices.get(product.id())))));
    }

    @GET
    @Path("{id: \\d+}")
    public View show(@PathParam("id") long id) {
        Product product = products.find(id).orElseThrow(NotFoundException::new);
        return View.of("product/show", new ProductPage(ProductCard.of(product, counts.of(OptionalLong.of(id))), flash.revealed(),
                DEVICE_ADDRESS.text(), VersionChart.of(components.ofProduct(id)), recent(id)));
    }

    @POST
    @Path("{id: \\d+}/secret")
    public Response reveal(@PathParam("id") long id) {
        flash.reveal(access.revealSecret(id));
        return See.other("products/" + id);
    }

    private Recent recent(long productId) {
        return new Recent(plans.newestOf(productId, RECENT).stream()
                .map(plan -> new PlanLine(plan.id(), plan.name(), plan.status().name())).toList(), plans.count(productId, false));
    }
}
