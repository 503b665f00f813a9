package org.fotacentre.console.product;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

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
import org.fotacentre.console.UploadedFiles;
import org.fotacentre.console.View;
import org.fotacentre.console.Visitor;
import org.fotacentre.shared.Words;
import org.fotacentre.firmware.IncomingFile;
import org.fotacentre.product.DataFormat;
import org.fotacentre.product.DeviceType;
import org.fotacentre.product.ImageChange;
import org.fotacentre.product.Network;
import org.fotacentre.product.Product;
import org.fotacentre.product.ProductCreation;
import org.fotacentre.product.ProductEditing;
import org.fotacentre.product.ProductFacts;
import org.fotacentre.product.Products;

/** The form of a product, new or to be edited. */
@RequestScoped
@Path("products")
public class ProductFormPages {

    @Inject
    private Products products;

    @Inject
    private ProductCreation creation;

    @Inject
    private ProductEditing editing;

    @Inject
    private UploadedFiles files;

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

    /**
     * The form with what was typed so far.
     *
     * @param existing the product that is edited, empty for a new one
     * @param categories suggestions for the category
     */
    public record ProductForm(ProductFacts product, Optional<Existing> existing, List<String> categories) {
    }

    /**
     * A product that is edited.
     *
     * @param image path of its picture, if it has one
     */
    public record Existing(long id, String name, Optional<String> image) {
    }

    @GET
    @Path("new")
    public View form() {
        var fresh = new ProductFacts("", DeviceType.DIRECT, Network.CELLULAR, DataFormat.THING_MODEL, "", "", true);
        return form(fresh, Optional.empty());
    }

    @POST
    public Response create() {
        ProductFacts facts = typed(form.choice("deviceType", DeviceType.class).orElse(DeviceType.DIRECT),
                form.choice("network", Network.class).orElse(Network.CELLULAR),
                form.choice("dataFormat", DataFormat.class).orElse(DataFormat.THING_MODEL));
        redisplay.onRefusal(() -> form(facts, Optional.empty()));
        Product product = creation.create(facts, image(), visitor.name(), clock.instant());
        flash.say("product.created", product.name());
        flash.reveal(product.productSecret());
        return See.other("products/" + product.id());
    }

    @GET
    @Path("{id: \\d+}/edit")
    public View filled(@PathParam("id") long id) {
        Product product = product(id);
        return form(new ProductFacts(product.name(), product.deviceType(), product.network(), product.dataFormat(),
                product.category(), product.description(), product.isDynamicAuthentication()), Optional.of(product));
    }

    @POST
    @Path("{id: \\d+}")
    public Response change(@PathParam("id") long id) {
        Product product = product(id);
        ProductFacts facts = typed(product.deviceType(), product.network(), product.dataFormat());
        redisplay.onRefusal(() -> form(facts, Optional.of(product)));
        editing.change(id, facts, image());
        flash.say("product.saved");
        return See.other("products/" + id);
    }

    private ProductFacts typed(DeviceType deviceType, Network network, DataFormat dataFormat) {
        return new ProductFacts(form.text("name"), deviceType, network, dataFormat,
                form.text("category"), form.text("description"), form.flag("dynamicAuthentication"));
    }

    /** A picture that was chosen wins over the wish to have none. */
    private ImageChange image() {
        return files.of("image").stream().findFirst().<ImageChange>map(file -> new ImageChange.Replace(start(file)))
                .orElse(form.flag("removeImage") ? new ImageChange.Remove() : new ImageChange.Keep());
    }

    /** The content, or as much of it as shows that it is too large. */
    private static byte[] start(IncomingFile file) {
        try (InputStream content = file.content().open()) {
            return content.readNBytes(ImageChange.Replace.MAX_BYTES + 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private View form(ProductFacts facts, Optional<Product> product) {
        Stream<String> usual = Stream.of(Words.of(visitor.locale(), "product.category.usual").split(";"));
        return View.of("product/form", new ProductForm(facts,
                product.map(known -> new Existing(known.id(), known.name(), ProductCard.imagePath(known))),
                Stream.concat(products.categories().stream(), usual).distinct().toList()));
    }

    private Product product(long id) {
        return products.find(id).orElseThrow(NotFoundException::new);
    }
}
