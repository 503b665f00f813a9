package org.fotacentre.product;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.fotacentre.shared.Audited;
import org.fotacentre.shared.Objections;
import org.fotacentre.shared.Refusal;

/** Changes what may change about a product: name, category, description, picture, and who gets in. */
@ApplicationScoped
public class ProductEditing {

    @Inject
    private Products products;

    @Inject
    private ProductImages images;

    @Inject
    private Event<Audited> audit;

    /**
     * Changes the product; its device type, network and data format stay whatever {@code facts} say.
     *
     * @throws Refusal when the product is gone, the facts break a limit, or the name is taken
     */
    @Transactional
    public void change(long productId, ProductFacts facts, ImageChange image) {
        Product product = products.find(productId).orElseThrow(() -> Refusal.because("product.gone"));
        var objections = new Objections();
        facts.check(objections);
        image.check(objections);
        boolean renamed = !product.name().equalsIgnoreCase(facts.name());
        objections.when(renamed && products.isNameTaken(facts.name()), "name", "product.name.taken");
        objections.raise();
        audit.fire(audited(product, facts, image));
        product.describe(facts);
        change(product, image);
    }

    /** Gives the product a picture, or takes it away. */
    void change(Product product, ImageChange change) {
        if (change instanceof ImageChange.Replace replace) {
            ProductImage image = new ProductImage(product.id(), replace.content());
            images.replace(image);
            product.show(image.fingerprint());
        } else if (change instanceof ImageChange.Remove) {
            images.remove(product.id());
            product.show(null);
        }
    }

    private static Audited audited(Product product, ProductFacts facts, ImageChange image) {
        Audited change = new Audited(Audited.Subject.PRODUCT, Audited.Action.CHANGE, facts.name())
                .changed("product.name", product.name(), facts.name())
                .changed("product.category", product.category(), facts.category())
                .changed("product.description", product.description(), facts.description())
                .changed("product.dynamic", product.isDynamicAuthentication(), facts.dynamicAuthentication());
        String before = product.image().isPresent() ? "PRESENT" : "NONE";
        return image instanceof ImageChange.Keep ? change
                : change.changed("product.image", before, image instanceof ImageChange.Replace ? "NEW" : "NONE");
    }
}
