package org.fotacentre.device.log;

/** The kinds of lines in a device's log (product.md 2.3). */
public enum Happening {
    /** It connected. */
    ONLINE,
    /** Its connection ended. */
    OFFLINE,
    /** It connected while it still counted as connected. */
    ONLINE_AGAIN,
    /** Somebody reset its secret. */
    SECRET_RESET,
    /** It reported another version of a component than before. */
    VERSION_CHANGED
}
