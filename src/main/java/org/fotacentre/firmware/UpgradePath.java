package org.fotacentre.firmware;

import java.util.Optional;
import org.fotacentre.shared.ComponentType;
import org.fotacentre.shared.Version;

/**
 * The way a package leads a component: from one version, or from any, to another.
 *
 * @param type what kind of component
 * @param kind whole firmware or patch
 * @param source the version a patch starts from; empty for whole firmware
 * @param target the version it leads to, never the source
 */
public record UpgradePath(ComponentType type, PackageKind kind, Optional<Version> source, Version target) {

    public UpgradePath {
        if (type == null || kind == null || target == null || (kind == PackageKind.DELTA) != source.isPresent()) {
            throw new IllegalArgumentException("A path has type, kind and target; a source exactly when it is a delta");
        }
        if (source.filter(target::equals).isPresent()) {
            throw new IllegalArgumentException("A path does not lead from a version to itself");
        }
    }
}
