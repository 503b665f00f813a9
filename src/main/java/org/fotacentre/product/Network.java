package org.fotacentre.product;

/** How devices of a product get their connection (product.md 2.2). The first is the default. */
public enum Network { CELLULAR, WIFI, NB_IOT, BLUETOOTH }
