package org.fotacentre.device;

/** How a device proves who it is (product.md 1). */
public enum Authentication {
    /** It knows its product's secret and gets its own at the first contact. */
    DYNAMIC,
    /** Its own secret was burnt into it, and nobody else is given it. */
    STATIC
}
