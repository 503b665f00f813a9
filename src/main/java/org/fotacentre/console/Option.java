package org.fotacentre.console;

/** One choice of a select: what the form sends and what the visitor reads. */
public record Option(String value, String label) {
}
