package org.fotacentre.device;

import java.util.List;

/** Devices have told what they run, and it is stored. Fired inside the transaction that stores it, which has locked them. */
public record VersionsReported(List<Device> devices) {
}
