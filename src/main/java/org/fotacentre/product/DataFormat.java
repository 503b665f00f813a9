package org.fotacentre.product;

/** What devices of a product send beside upgrades (product.md 2.2). The first is the default. */
public enum DataFormat { THING_MODEL, TRANSPARENT }
