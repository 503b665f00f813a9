package org.fotacentre.console.verification;

import java.util.Optional;

/**
 * A device that a package can be tried on.
 *
 * @param versions what it runs, of the package's component type
 * @param objection message key of what stands against a trial now; empty when it fits
 */
public record DeviceChoice(long id, String name, String deviceKey, boolean online, String versions, Optional<String> objection) {
}
