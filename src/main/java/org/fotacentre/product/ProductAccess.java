package org.fotacentre.product;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.fotacentre.shared.Audited;
import org.fotacentre.shared.Refusal;

/** Who gets to see the secret of a product. It is on record. */
@ApplicationScoped
public class ProductAccess {

    @Inject
    private Products products;

    @Inject
    private Event<Audited> audit;

    /** The ProductSecret, for somebody who asked to see it. */
    @Transactional
    public String revealSecret(long productId) {
        Product product = products.find(productId).orElseThrow(() -> Refusal.because("product.gone"));
        audit.fire(new Audited(Audited.Subject.PRODUCT, Audited.Action.OTHER, product.name())
                .with("audit.detail.shown", "ProductSecret"));
        return product.productSecret();
    }
}
