package org.fotacentre.product;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;

/** The pictures of the products. */
@ApplicationScoped
@Transactional
public class ProductImages {

    @PersistenceContext
    private EntityManager entities;

    /** The picture of a product, if it has one. */
    public Optional<ProductImage> find(long productId) {
        return Optional.ofNullable(entities.find(ProductImage.class, productId));
    }

    void replace(ProductImage image) {
        entities.merge(image);
    }

    void remove(long productId) {
        find(productId).ifPresent(entities::remove);
    }
}
