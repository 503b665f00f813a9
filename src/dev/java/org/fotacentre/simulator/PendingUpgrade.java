package org.fotacentre.simulator;

import org.fotacentre.shared.ComponentType;
import org.fotacentre.wire.OtaStep;

/** The upgrade a device is in, as it keeps it through a restart (protocol.md 5.6). */
record PendingUpgrade(ComponentType type, String component, String target, OtaStep step) {

    static PendingUpgrade of(ReceivedPlan plan) {
        return new PendingUpgrade(plan.type(), plan.component(), plan.target(), OtaStep.RECEIVED);
    }

    static PendingUpgrade of(ReceivedFirmware firmware) {
        return new PendingUpgrade(firmware.type(), firmware.component(), firmware.target(), OtaStep.WAITING);
    }

    PendingUpgrade at(OtaStep next) {
        return new PendingUpgrade(type, component, target, next);
    }
}
