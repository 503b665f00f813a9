package org.fotacentre.upgrade;

/** Why a device is looked at. */
public enum Trigger {
    /** The ten-minute tick: the platform approaches the device, so push window, active push and pause bind. */
    TICK,
    /** The device asked: answered at any time inside the planned days (product.md 6.4). */
    REQUEST,
    /** A person asked for it, and is answered like the device. */
    PERSON
}
