package org.fotacentre.shared;

/** What a component is (product.md 1): firmware of the module itself, or of what hangs on it. */
public enum ComponentType {
    /** Module firmware, upgraded by FOTA. Type 0 on the wire. */
    MODULE,
    /** MCU firmware or a script, upgraded by SOTA. Type 1 on the wire. */
    MCU
}
