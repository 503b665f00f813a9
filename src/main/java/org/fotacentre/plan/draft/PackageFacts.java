package org.fotacentre.plan.draft;

import java.util.List;
import java.util.Optional;

import org.fotacentre.firmware.PackageKind;
import org.fotacentre.plan.PlanComponent;
import org.fotacentre.shared.ComponentId;
import org.fotacentre.shared.ComponentType;
import org.fotacentre.shared.Version;

/** What a plan takes over from a version package. */
record PackageFacts(long id, ComponentType type, PackageKind kind, Optional<Version> source, Version target) {

    PlanComponent component(String identifier, List<Version> specified, boolean enabled) {
        return new PlanComponent(new ComponentId(type, identifier), kind, source, target, specified, enabled, id);
    }
}
