package org.fotacentre.verification;

import java.util.List;
import java.util.OptionalLong;

import org.fotacentre.firmware.VersionPackage;
import org.fotacentre.plan.PlanComponent;
import org.fotacentre.shared.ComponentId;
import org.fotacentre.shared.Objections;

/**
 * What a person wants to be tried.
 *
 * @param packageId the package
 * @param device id of the device; empty when none was chosen
 * @param identifier the component of the device, as it reports it, 1–100 characters
 */
public record Trial(long packageId, OptionalLong device, String identifier) {

    public Trial {
        identifier = identifier.strip();
    }

    /** The one component of the hidden plan. */
    static PlanComponent component(VersionPackage tried, String identifier) {
        return new PlanComponent(new ComponentId(tried.type(), identifier), tried.kind(), tried.sourceVersion(),
                tried.targetVersion(), List.of(), true, tried.id());
    }

    void check(Objections objections) {
        objections.when(device.isEmpty(), "device", "verification.device.missing");
        objections.when(identifier.isEmpty(), "identifier", "verification.identifier.missing");
        objections.when(identifier.length() > ComponentId.MAX_LENGTH, "identifier", "error.tooLong", ComponentId.MAX_LENGTH);
    }
}
