package org.fotacentre.plan;

/** The two lists of a plan (product.md 2.8.1). */
public enum ScopeList {
    /** Devices that get nothing. */
    BLACK,
    /** The only devices that get something, if there are any on it. */
    WHITE
}
