package org.fotacentre.upgrade;

/** A plan has its result on a device. Fired inside the transaction that stores it. */
public record UpgradeEnded(long planId, long deviceId, DeviceStatus result) {
}
