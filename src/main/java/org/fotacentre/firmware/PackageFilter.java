package org.fotacentre.firmware;

import java.util.Optional;

/**
 * Which version packages a list shows.
 *
 * @param name a part of the name; empty for any
 * @param kind empty for both
 * @param verified empty for both
 */
public record PackageFilter(String name, Optional<PackageKind> kind, Optional<Boolean> verified) {
}
