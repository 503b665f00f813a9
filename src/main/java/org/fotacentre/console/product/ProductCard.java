package org.fotacentre.console.product;

import java.time.Instant;
import java.util.Optional;

import org.fotacentre.device.DeviceCounts;
import org.fotacentre.product.Product;

/**
 * What pages show of a product; never its secret.
 *
 * @param image path of its picture inside the application, if it has one
 */
public record ProductCard(long id, String name, String productKey, Kind kind, String category, String description,
        Optional<String> image, boolean dynamicAuthentication, String createdBy, Instant createdAt, DeviceCounts devices) {

    /** What cannot change, by the names of its constants. */
    public record Kind(String deviceType, String network, String dataFormat) {
    }

    static ProductCard of(Product product, DeviceCounts devices) {
        Kind kind = new Kind(product.deviceType().name(), product.network().name(), product.dataFormat().name());
        return new ProductCard(product.id(), product.name(), product.productKey().value(), kind, product.category(),
                product.description(), imagePath(product), product.isDynamicAuthentication(), product.createdBy(),
                product.createdAt(), devices);
    }

    /** Path of a product's picture; another picture has another path. */
    static Optional<String> imagePath(Product product) {
        return product.image().map(fingerprint -> "/products/" + product.id() + "/image/" + fingerprint);
    }
}
