package org.fotacentre.plan;

import java.util.List;
import java.util.Optional;

import org.fotacentre.firmware.PackageKind;
import org.fotacentre.shared.ComponentId;
import org.fotacentre.shared.ComponentType;
import org.fotacentre.shared.Version;

/**
 * One row of a plan's components: which part of the device becomes which version with which package
 * (product.md 2.8.4). Rows are worked off in their order.
 *
 * @param component type and identifier of the part
 * @param kind full or delta
 * @param source the version a delta starts from; empty exactly for a full package
 * @param target the version it becomes
 * @param specified the only current versions a full package is for, at most 8; empty for any
 * @param enabled whether it is sent; a row switched off is kept but ignored
 * @param packageId the version package
 */
public record PlanComponent(ComponentId component, PackageKind kind, Optional<Version> source, Version target,
                            List<Version> specified, boolean enabled, long packageId) {

    /** Most versions that may be specified for a full package (product.md 5). */
    public static final int MOST_SPECIFIED = 8;

    public PlanComponent {
        if (source.isPresent() != (kind == PackageKind.DELTA)) {
            throw new IllegalArgumentException("A delta has a source version, a full package has none");
        }
        if (specified.size() > MOST_SPECIFIED || kind == PackageKind.DELTA && !specified.isEmpty()) {
            throw new IllegalArgumentException("Only a full package has specified versions, at most 8");
        }
        specified = List.copyOf(specified);
    }

    /** Whether both rows are about the same part of a device. It has one module, whatever plans call it. */
    boolean meansSamePart(PlanComponent other) {
        return component.equals(other.component)
                || component.type() == ComponentType.MODULE && other.component.type() == ComponentType.MODULE;
    }
}
