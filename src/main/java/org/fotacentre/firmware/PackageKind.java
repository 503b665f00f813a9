package org.fotacentre.firmware;

/** What a version package brings (product.md 1). */
public enum PackageKind {
    /** The whole firmware; needs no source version. */
    FULL,
    /** The difference between exactly one source version and the target. */
    DELTA
}
