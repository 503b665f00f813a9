package org.fotacentre.console.product;

import java.time.Instant;

import org.fotacentre.product.Product;

/** What pages show of a product; never its secret. */
public record ProductCard(long id, String name, String productKey, String deviceType, String network, String dataFormat,
        String category, String description, boolean dynamicAuthentication, String createdBy, Instant createdAt) {

    static ProductCard of(Product product) {
        return new ProductCard(product.id(), product.name(), product.productKey().value(), product.deviceType().name(),
                product.network().name(), product.dataFormat().name(), product.category(), product.description(),
                product.isDynamicAuthentication(), product.createdBy(), product.createdAt());
    }
}
