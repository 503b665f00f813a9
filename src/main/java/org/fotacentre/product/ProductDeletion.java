package org.fotacentre.product;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;

import org.fotacentre.shared.Audited;
import org.fotacentre.shared.Refusal;

/**
 * Deletes a product that has neither devices nor plans. The database's foreign keys decide that, so it holds even
 * against a device that registers at the same moment.
 */
@ApplicationScoped
public class ProductDeletion {

    @Inject
    private Products products;

    @Inject
    private Event<Audited> audit;

    @Inject
    private Event<ProductDeleted> deleted;

    /** @throws Refusal if the product is gone, or has devices or plans */
    @Transactional
    public void delete(long productId) {
        Product product = products.find(productId).orElseThrow(() -> Refusal.because("product.gone"));
        audit.fire(new Audited(Audited.Subject.PRODUCT, Audited.Action.DELETE, product.name())
                .with("audit.detail.productKey", product.productKey()));
        try {
            deleted.fire(new ProductDeleted(productId));
            products.remove(product);
        } catch (PersistenceException e) {
            throw Refusal.because("product.deletion.inUse");
        }
    }
}
