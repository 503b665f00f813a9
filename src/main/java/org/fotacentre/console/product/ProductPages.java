package org.fotacentre.console.product;

import java.time.Clock;
import java.util.Optional;

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
import org.fotacentre.console.Redisplay;
import org.fotacentre.console.See;
import org.fotacentre.console.View;
import org.fotacentre.console.Visitor;
import org.fotacentre.product.DataFormat;
import org.fotacentre.product.DeviceType;
import org.fotacentre.product.Network;
import org.fotacentre.product.Product;
import org.fotacentre.product.ProductAccess;
import org.fotacentre.product.ProductCreation;
import org.fotacentre.product.ProductFacts;
import org.fotacentre.product.Products;
import org.fotacentre.shared.Rows;
import org.fotacentre.shared.Setting;

/** Products: list, new, show, secret, dynamic authentication. */
@RequestScoped
@Path("products")
public class ProductPages {

    private static final Setting DEVICE_ADDRESS = new Setting("fota.device.address", "mqtt://127.0.0.1:1883");

    @Inject
    private Products products;

    @Inject
    private ProductCreation creation;

    @Inject
    private ProductAccess access;

    @Inject
    private Form form;

    @Inject
    private Redisplay redisplay;

    @Inject
    private Flash flash;

    @Inject
    private Visitor visitor;

    @Inject
    private Clock clock;

    /** The list with its filter. */
    public record ProductList(String text, Rows<ProductCard> rows) {
    }

    /** The form for a new product, with what was typed so far. */
    public record ProductForm(ProductFacts product) {
    }

    /** One product; the secret only when it was asked for. */
    public record ProductPage(ProductCard product, Optional<String> secret, String deviceAddress) {
    }

    @GET
    public View list() {
        String text = form.text("text");
        return View.of("product/index", new ProductList(text, products.search(text, form.page()).map(ProductCard::of)));
    }

    @GET
    @Path("new")
    public View form() {
        var fresh = new ProductFacts("", DeviceType.DIRECT, Network.CELLULAR, DataFormat.THING_MODEL, "", "", true);
        return View.of("product/form", new ProductForm(fresh));
    }

    @POST
    public Response create() {
        ProductFacts facts = typed();
        redisplay.onRefusal(() -> View.of("product/form", new ProductForm(facts)));
        Product product = creation.create(facts, visitor.name(), clock.instant());
        flash.say("product.created", product.name());
        flash.reveal(product.productSecret());
        return See.other("products/" + product.id());
    }

    @GET
    @Path("{id: \\d+}")
    public View show(@PathParam("id") long id) {
        Product product = products.find(id).orElseThrow(NotFoundException::new);
        return View.of("product/show", new ProductPage(ProductCard.of(product), flash.revealed(), DEVICE_ADDRESS.text()));
    }

    @POST
    @Path("{id: \\d+}/secret")
    public Response reveal(@PathParam("id") long id) {
        flash.reveal(access.revealSecret(id));
        return See.other("products/" + id);
    }

    @POST
    @Path("{id: \\d+}/dynamic-authentication")
    public Response switchDynamicAuthentication(@PathParam("id") long id) {
        access.allowDynamicAuthentication(id, form.flag("allowed"));
        flash.say("product.dynamic.saved");
        return See.other("products/" + id);
    }

    private ProductFacts typed() {
        return new ProductFacts(form.text("name"),
                form.choice("deviceType", DeviceType.class).orElse(DeviceType.DIRECT),
                form.choice("network", Network.class).orElse(Network.CELLULAR),
                form.choice("dataFormat", DataFormat.class).orElse(DataFormat.THING_MODEL),
                form.text("category"), form.text("description"), form.flag("dynamicAuthentication"));
    }
}
