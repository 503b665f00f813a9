package org.fotacentre.plan;

/** Who agrees to an upgrade before the device is asked (product.md 2.8, field 6). */
public enum UpgradeMode {
    /** The device's user confirms first; only devices that confirm by themselves are pushed to. */
    USER_CONFIRM,
    /** The plan goes straight to the device. */
    SILENT
}
