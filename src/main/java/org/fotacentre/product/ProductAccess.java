package org.fotacentre.product;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.fotacentre.shared.Audited;
import org.fotacentre.shared.Refusal;

/** Who gets into a product: its secret, and whether unknown devices are let in. Both are on record. */
@ApplicationScoped
public class ProductAccess {

    @Inject
    private Products products;

    @Inject
    private Event<Audited> audit;

    /** The ProductSecret, for somebody who asked to see it. */
    @Transactional
    public String revealSecret(long productId) {
        Product product = product(productId);
        audit.fire(new Audited(Audited.Subject.PRODUCT, Audited.Action.OTHER, product.name())
                .with("audit.detail.shown", "ProductSecret"));
        return product.productSecret();
    }

    /** Lets unknown devices with the right secret in, or shuts them out; known devices are not touched. */
    @Transactional
    public void allowDynamicAuthentication(long productId, boolean allowed) {
        Product product = product(productId);
        audit.fire(new Audited(Audited.Subject.PRODUCT, Audited.Action.CHANGE, product.name())
                .changed("product.dynamic", product.isDynamicAuthentication(), allowed));
        product.allowDynamicAuthentication(allowed);
    }

    private Product product(long id) {
        return products.find(id).orElseThrow(() -> Refusal.because("product.gone"));
    }
}
