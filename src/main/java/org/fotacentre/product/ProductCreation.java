package org.fotacentre.product;

import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.fotacentre.shared.Audited;
import org.fotacentre.shared.Objections;

/** Creates a product with a fresh ProductKey and ProductSecret. */
@ApplicationScoped
public class ProductCreation {

    @Inject
    private Products products;

    @Inject
    private ProductEditing editing;

    @Inject
    private Event<Audited> audit;

    /**
     * Creates the product.
     *
     * @throws org.fotacentre.shared.Refusal when the facts break a limit or the name is taken
     */
    @Transactional
    public Product create(ProductFacts facts, ImageChange image, String account, Instant now) {
        var objections = new Objections();
        facts.check(objections);
        image.check(objections);
        objections.when(objections.none() && products.isNameTaken(facts.name()), "name", "product.name.taken");
        objections.raise();
        var product = new Product(facts, freshIdentity(), account, now);
        products.add(product);
        editing.change(product, image);
        audit.fire(new Audited(Audited.Subject.PRODUCT, Audited.Action.CREATE, facts.name())
                .with("audit.detail.productKey", product.productKey()));
        return product;
    }

    private ProductIdentity freshIdentity() {
        ProductIdentity identity = ProductIdentity.random();
        return products.find(identity.key()).isPresent() ? freshIdentity() : identity;
    }
}
