package org.fotacentre.plan.draft;

import java.util.List;

import org.fotacentre.firmware.UpgradePath;
import org.fotacentre.firmware.VersionPackage;
import org.fotacentre.plan.PlanComponent;
import org.fotacentre.shared.ComponentId;
import org.fotacentre.shared.Version;

/** What a plan takes over from a version package. */
record PackageFacts(long id, UpgradePath path) {

    static PackageFacts of(VersionPackage chosen) {
        return new PackageFacts(chosen.id(), chosen.path());
    }

    PlanComponent component(String identifier, List<Version> specified, boolean enabled) {
        return new PlanComponent(new ComponentId(path.type(), identifier), path.kind(), path.source(), path.target(),
                specified, enabled, id);
    }
}
