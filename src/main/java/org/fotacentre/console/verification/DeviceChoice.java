package org.fotacentre.console.verification;

/**
 * A device that a package can be tried on.
 *
 * @param versions what it runs, of the package's component type
 */
public record DeviceChoice(long id, String name, String deviceKey, String versions) {
}
