package org.fotacentre.firmware;

import java.util.Optional;

import org.fotacentre.shared.ComponentType;

/**
 * Which version packages a list shows.
 *
 * @param name a part of the name; empty for any
 * @param kind empty for both
 * @param type empty for both
 * @param verified empty for both
 */
public record PackageFilter(String name, Optional<PackageKind> kind, Optional<ComponentType> type, Optional<Boolean> verified) {
}
