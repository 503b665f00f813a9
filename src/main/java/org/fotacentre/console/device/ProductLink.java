package org.fotacentre.console.device;

import org.fotacentre.product.Product;

/** The product of a device, to be named and linked to. */
public record ProductLink(long id, String name, String productKey, String deviceType, String network) {

    static ProductLink of(Product product) {
        return new ProductLink(product.id(), product.name(), product.productKey().value(), product.deviceType().name(),
                product.network().name());
    }
}
