package org.fotacentre.product;

/** How devices of a product reach us (product.md 2.2). The first is the default. */
public enum DeviceType { DIRECT, GATEWAY, SUB_DEVICE }
