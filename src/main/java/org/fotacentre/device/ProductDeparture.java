package org.fotacentre.device;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

import org.fotacentre.product.ProductDeleted;

/** When a product goes, the rows that its deleted devices left behind go too. */
@ApplicationScoped
public class ProductDeparture {

    @Inject
    private Devices devices;

    void clear(@Observes ProductDeleted deleted) {
        devices.purge(deleted.productId());
    }
}
