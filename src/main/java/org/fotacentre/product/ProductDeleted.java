package org.fotacentre.product;

/** A product is deleted. Fired inside the transaction, just before its row goes, so that what belongs to it can go first. */
public record ProductDeleted(long productId) {
}
