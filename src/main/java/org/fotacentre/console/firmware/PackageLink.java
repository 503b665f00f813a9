package org.fotacentre.console.firmware;

/** Another package to go to. */
public record PackageLink(long id, String name) {
}
