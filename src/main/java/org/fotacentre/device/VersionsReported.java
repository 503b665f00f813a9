package org.fotacentre.device;

/** A device has told what it runs, and it is stored. Fired inside the transaction that stores it. */
public record VersionsReported(long deviceId) {
}
