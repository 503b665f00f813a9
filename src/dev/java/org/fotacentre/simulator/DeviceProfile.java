package org.fotacentre.simulator;

import org.fotacentre.shared.DeviceAddress;
import org.fotacentre.wire.Dialect;

/**
 * What a simulated device is by its making.
 *
 * @param storageBytes free storage for downloads
 * @param battery percent
 * @param asks whether it asks for an upgrade at each start
 * @param wantsSha256 whether it insists on a SHA-256 in the firmware link (C-2.9)
 * @param stuckAfterResult whether it ignores module firmware once it has reported a result since its last restart, as
 *     Qth-Py 2.1.1 does (protocol.md 5.4)
 */
record DeviceProfile(DeviceAddress address, String productSecret, Dialect dialect, String moduleModel,
        long storageBytes, int battery, boolean asks, boolean wantsSha256, boolean stuckAfterResult) {

    /** Whether it wants its payloads hidden (protocol.md 2.7). */
    boolean hides() {
        return dialect == Dialect.C_SESSION;
    }

    boolean isQth() {
        return dialect == Dialect.QTH;
    }
}
