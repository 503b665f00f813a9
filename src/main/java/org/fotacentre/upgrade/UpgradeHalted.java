package org.fotacentre.upgrade;

/**
 * By the word of its device an upgrade does not go on by itself: an attempt failed and another may follow, or the
 * device refused. Fired inside the transaction that stores it.
 */
public record UpgradeHalted(long planId, long deviceId, FailureReason reason) {
}
